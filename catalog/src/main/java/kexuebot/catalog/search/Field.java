package kexuebot.catalog.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * The fields whose words are searched, and what a word found there is worth. The author is none, for
 * nearly all posts have the same; neither is the category, for its words would find hundreds of posts.
 */
enum Field {
    /** A word of the title is what most people remember of a post. */
    TITLE(8f, true),
    /** The blog's own keywords: chosen to be found, but broad. */
    TAGS(4f, true),
    /** Mostly repeated in the title; it counts alone where a title shortens it. */
    SERIES(3f, true),
    /** Says what the post is about, in the author's words … */
    EXCERPT(2f, true),
    /** … and in ours. */
    ABSTRACT(2f, true),
    /** Long: a word in passing says little about the post. */
    TEXT(1f, false);

    /** What a title equal to the query is worth: more than any sum of words. */
    static final float EXACT_TITLE = 10_000f;
    /** What a title that has all words as one phrase is worth, times the phrase's own score. */
    static final float TITLE_PHRASE = 4f;
    /** What a number that is the post's part number is worth: about a rare word of the title. */
    static final float PART_NUMBER = 50f;
    /** What a title with a word's exact signs is worth: C++ comes before C. */
    static final float SIGNS = 50f;
    /** What the beginning of a longer word is worth: less than the whole word in the poorest field. */
    static final float PREFIX = 0.5f;
    /** How much the fields other than a word's best add: a little, so that the best field decides. */
    static final float TIE_BREAKER = 0.1f;

    /** Exact folded title, and what is compared when a title is misspelt. */
    static final String TITLE_KEY = "titleKey";

    static final String TAG_KEY = "tagKey";
    static final String CATEGORY_KEY = "categoryKey";
    static final String SERIES_KEY = "seriesKey";
    static final String PART = "part";
    static final String YEAR = "year";
    /** What a post is known by … */
    static final String KEY = "key";
    /** … and a hash over all that is indexed of it. */
    static final String FINGERPRINT = "fingerprint";

    private final float weight;
    private final boolean shortText;

    Field(float weight, boolean shortText) {
        this.weight = weight;
        this.shortText = shortText;
    }

    float weight() {
        return weight;
    }

    /** The fields short enough that words near the wanted ones are no coincidence. */
    static List<Field> shortOnes() {
        return Stream.of(values()).filter(field -> field.shortText).toList();
    }
}
