package kexuebot.catalog.search;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads what a question is about. Safe for threads. */
final class TopicReader {
    /** What a shorter word was probably meant to be is as likely another word: docker is no worker. */
    private static final int LONG = 8;

    /** What the most frequent character weighs, of the rarest: words that no post has may be made of such. */
    private static final double FREQUENT = 0.2;

    private final Analysis analysis;
    private final ElementReader elements;
    private final Variants variants;
    private final Lexicon lexicon;

    TopicReader(Analysis analysis, ElementReader elements, Variants variants, Lexicon lexicon) {
        this.analysis = analysis;
        this.elements = elements;
        this.variants = variants;
        this.lexicon = lexicon;
    }

    /** What a question is about; a formula in it is none of that. */
    Topic topic(String question) {
        String words = FormulaQuery.in(question).map(FormulaQuery::words).orElse(question);
        List<Atom> atoms = Words.atoms(words, analysis);
        return new Topic(elements.elements(atoms).stream().flatMap(this::wanted).toList());
    }

    /**
     * Whether a name or a character is asked for that no post has. Latin words in a Chinese question are names; in an
     * English one, those with a capital or a digit are.
     */
    boolean isStrange(Topic topic, String question) {
        boolean chinese = question.codePoints().anyMatch(Character::isIdeographic);
        return topic.wanted().stream()
                .filter(wanted -> frequency(wanted.variants()) == 0)
                .map(wanted -> wanted.variants().get(0).wording().parts().get(0))
                .anyMatch(word -> word.cjk() || isName(word.text(), question, chinese));
    }

    /** @param word folded */
    private static boolean isName(String word, String question, boolean chinese) {
        return word.codePoints().anyMatch(Character::isLetter) && (chinese || !question.contains(word));
    }

    private Stream<Wanted> wanted(Element element) {
        return switch (element.kind()) {
            case NAME -> Stream.of(wanted(variants.named(element.atoms(), element.others())));
            case FUNCTION -> Stream.empty();
            case WORD -> Stream.of(wanted(variants.word(element.atoms().get(0))));
            case TWO_WORDS ->
                Stream.of(wanted(
                        variants.twoWords(element.atoms(), element.others().get(0))));
            case RUN -> ofRun(element.atoms().stream().map(Atom::term).toList());
        };
    }

    /** For finding posts, what no post has weighs little; for an answer it weighs all the more. */
    private Wanted wanted(Concept concept) {
        List<Variant> sure =
                concept.variants().stream().filter(TopicReader::isSure).toList();
        int frequency = frequency(sure);
        double rarity = lexicon.rarity(Math.max(1, frequency));
        return new Wanted(sure, frequency == 0 ? rarity : Math.max(rarity, concept.weight()));
    }

    private int frequency(List<Variant> variants) {
        return variants.stream()
                .mapToInt(variant -> lexicon.frequency(variant.wording()))
                .max()
                .orElse(0);
    }

    private static boolean isSure(Variant variant) {
        return switch (variant.kind()) {
            case BEGINNING -> false;
            case CORRECTED -> variant.wording().text().length() >= LONG;
            default -> true;
        };
    }

    /** Where its words begin and end is not known: a text has a character if it has it beside one of its neighbours. */
    private Stream<Wanted> ofRun(List<String> run) {
        return IntStream.range(0, run.size()).mapToObj(at -> character(run, at));
    }

    private Wanted character(List<String> run, int at) {
        List<Phrase> pairs = IntStream.of(at - 1, at)
                .filter(first -> first >= 0 && first + 1 < run.size())
                .mapToObj(first -> new Phrase(run.subList(first, first + 2), true))
                .toList();
        Wording alone = Wording.of(new Phrase(run.subList(at, at + 1), true));
        Stream<Variant> single =
                Stream.of(new Variant(alone, Variant.Kind.WRITTEN, pairs.isEmpty() ? 1 : Wanted.ALONE));
        List<Variant> ways = Stream.concat(pairs.stream().map(Wording::of).map(Variant::written), single)
                .toList();
        double pair = pairs.stream().mapToDouble(this::saying).max().orElse(0) / 2;
        return new Wanted(ways, Math.max(Math.max(pair, rarity(alone)), FREQUENT * lexicon.rarity(1)));
    }

    private double saying(Phrase pair) {
        return lexicon.cohesion(pair.terms().get(0), pair.terms().get(1)) * rarity(Wording.of(pair));
    }

    private double rarity(Wording wording) {
        return lexicon.rarity(Math.max(1, lexicon.frequency(wording)));
    }
}
