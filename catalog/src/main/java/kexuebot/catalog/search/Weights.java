package kexuebot.catalog.search;

/**
 * How much each sign says that a post is meant, beside what its field is worth ({@link Field}). All were chosen by hand
 * and tuned on the first half of the judged queries; the other half was only looked at afterwards
 * ({@code docs/quality.md}).
 */
final class Weights {
    /** How much the fields other than a word's best add: a post that says it everywhere comes before one that names it. */
    static final float TIE_BREAKER = 0.2f;

    /** How soon more of the same word in a text adds nothing: late, for a post about a word has it dozens of times. */
    static final float SATURATION = 3f;
    /** How much the length of a text counts against it: half, for long posts here say more, not the same with more words. */
    static final float LENGTH = 0.5f;

    /** To lack a word costs more than that word's share: what is left is taken to this power. */
    static final double COVERAGE = 1.5;

    /** Another form of the same word is nearly the word. */
    static final double INFLECTED = 0.95;
    /** Another name of the same thing comes behind the name that was asked for. */
    static final double SYNONYM = 0.85;
    /** Two names that only some posts put side by side. */
    static final double ALIAS = 0.7;
    /** A guess at what was meant. */
    static final double CORRECTED = 0.8;
    /** The beginning of a longer word. */
    static final double BEGINNING = 0.5;

    /** What a word of a question such as 为什么 says beside the topic: it tells near titles apart, no more. */
    static final double FUNCTION_WORD = 0.1;
    /** A name that the table of synonyms knows is of the subject; a word that is as rare may be of any. */
    static final double NAME = 1.5;
    /** What is asked for and nowhere makes all answers worse, yet none less than another. */
    static final double UNSEEN = 0.1;
    /** What it adds that characters stand together as they were typed, of what they say one by one. */
    static final double TOGETHER = 0.25;

    /** A title equal to the query: more than all else together. */
    static final double EXACT_TITLE = 10;
    /** A title with all the query in it, or nearly; the part of the query that is there in this order counts. */
    static final double TITLE_LIKENESS = 0.5;
    /** In a title, the words of the question count a little more, for who remembers a title remembers them. */
    static final double FUNCTION_SIZE = 0.2;
    /** How little else the title says. */
    static final double TITLE_DENSITY = 0.1;
    /** The part of a series that was asked for by its number. */
    static final double PART = 2;
    /** A formula that has all of the one that was asked for. */
    static final double FORMULA = 1.2;
    /** A title that sounds like the query. */
    static final double SOUND = 1.2;
    /** A title with a word's exact signs: C++ comes before C. */
    static final double SIGNS = 0.5;

    /** The most that readers can add: between posts that are equally good otherwise. */
    static final double READERS = 0.02;
    /** The most that being new can add: less, for most of what is asked for is timeless. */
    static final double RECENCY = 0.01;

    private Weights() {}
}
