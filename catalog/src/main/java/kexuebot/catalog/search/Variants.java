package kexuebot.catalog.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The ways in which posts write what is asked for. Safe for threads. */
final class Variants {
    private static final int MOST = 8;

    private final Analysis analysis;
    private final Lexicon lexicon;

    Variants(Analysis analysis, Lexicon lexicon) {
        this.analysis = analysis;
        this.lexicon = lexicon;
    }

    /** A name that the table of synonyms knows. */
    Concept named(List<Atom> name, List<String> synonyms) {
        Wording written = Wording.of(name);
        boolean isWord = name.size() == 1 && !name.get(0).cjk();
        Stream<Variant> forms = isWord ? forms(name.get(0).term()) : Stream.empty();
        Stream<Variant> others =
                synonyms.stream().flatMap(other -> variant(other, Variant.Kind.SYNONYM, Weights.SYNONYM));
        return concept(written, Weights.NAME, Stream.of(forms, others, aliases(written)));
    }

    /** Any Latin word, or number. */
    Concept word(Atom atom) {
        Wording written = Wording.of(List.of(atom));
        return concept(written, 1, Stream.of(forms(atom.term()), aliases(written), corrections(atom.term())));
    }

    /** Two words that others write as one. */
    Concept twoWords(List<Atom> words, String joined) {
        Wording written = Wording.of(words);
        Stream<Variant> one = variant(joined, Variant.Kind.INFLECTED, Weights.INFLECTED);
        return concept(written, 1, Stream.of(one, aliases(written)));
    }

    /** Each way to write it once, as far as any post writes it so; it is as rare as its most frequent way. */
    private Concept concept(Wording written, double importance, Stream<Stream<Variant>> others) {
        Map<String, Variant> variants = new LinkedHashMap<>();
        variants.put(key(Variant.written(written)), Variant.written(written));
        others.flatMap(each -> each)
                .filter(other -> isBeginning(other) || lexicon.frequency(other.wording()) > 0)
                .forEach(other -> variants.merge(key(other), other, Variants::better));
        List<Variant> kept = variants.values().stream().limit(MOST).toList();
        int frequency = kept.stream()
                .filter(variant -> !isBeginning(variant))
                .mapToInt(variant -> lexicon.frequency(variant.wording()))
                .max()
                .orElse(0);
        return new Concept(kept, importance * lexicon.rarity(frequency), false);
    }

    /** A word and what begins with it are two. */
    private static String key(Variant variant) {
        return variant.wording().text() + (isBeginning(variant) ? "*" : "");
    }

    private static boolean isBeginning(Variant variant) {
        return variant.kind() == Variant.Kind.BEGINNING;
    }

    private static Variant better(Variant one, Variant other) {
        return one.worth() >= other.worth() ? one : other;
    }

    private Stream<Variant> forms(String word) {
        Stream<Variant> family = lexicon.family(word).stream()
                .filter(other -> !other.equals(word))
                .flatMap(other -> variant(other, Variant.Kind.INFLECTED, Weights.INFLECTED));
        Phrase phrase = new Phrase(List.of(word), false);
        Stream<Variant> beginning = phrase.isPrefix()
                ? Stream.of(new Variant(Wording.of(phrase), Variant.Kind.BEGINNING, Weights.BEGINNING))
                : Stream.empty();
        return Stream.concat(family, beginning);
    }

    private Stream<Variant> aliases(Wording written) {
        return lexicon.aliases(AliasTerms.key(written.text())).stream()
                .flatMap(other -> variant(other, Variant.Kind.SYNONYM, Weights.ALIAS));
    }

    /** Only of a word that nobody writes. */
    private Stream<Variant> corrections(String word) {
        if (lexicon.isKnown(word) || word.codePoints().noneMatch(Character::isLetter)) {
            return Stream.empty();
        }
        Stream<Variant> split = lexicon.spelling().split(word).stream()
                .flatMap(parts -> variant(String.join(" ", parts), Variant.Kind.INFLECTED, Weights.INFLECTED));
        Stream<Variant> corrected = lexicon.spelling().of(word).stream()
                .flatMap(found -> variant(found.word(), Variant.Kind.CORRECTED, Weights.CORRECTED * found.worth()));
        return Stream.concat(split, corrected);
    }

    private Stream<Variant> variant(String name, Variant.Kind kind, double worth) {
        List<Atom> atoms = analysis.atoms(name);
        return atoms.isEmpty() ? Stream.empty() : Stream.of(new Variant(Wording.of(atoms), kind, worth));
    }
}
