package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;

/** Reads words as the concepts that are asked for. Safe for threads. */
final class Interpreter {
    /** Enough for the longest title; of more, the rarest count. */
    private static final int MOST_CONCEPTS = 40;
    /** Where so much is asked for at once, other names of each add nothing but time. */
    private static final int FEW_CONCEPTS = 16;

    private static final int MOST_VARIANTS = 8;
    /** A run of more characters is no name. */
    private static final int LONGEST_NAME = 12;

    private final Analysis analysis;
    private final Lexicon lexicon;
    private final Synonyms synonyms;
    private final FunctionWords functionWords;

    Interpreter(Analysis analysis, Lexicon lexicon, Synonyms synonyms, FunctionWords functionWords) {
        this.analysis = analysis;
        this.lexicon = lexicon;
        this.synonyms = synonyms;
        this.functionWords = functionWords;
    }

    /** Reads words as they are meant by the posts of an index. */
    static Interpreter of(IndexReader index, Analysis analysis) {
        return new Interpreter(analysis, new Lexicon(index), Synonyms.bundled(), FunctionWords.bundled());
    }

    /** What some words mean; never fails on odd ones. */
    Question question(String text) {
        Words words = Words.of(text, analysis);
        Optional<FormulaQuery> formula = FormulaQuery.in(text);
        List<Atom> atoms = formula.map(FormulaQuery::words).map(this::atoms).orElseGet(() -> atoms(text));
        return new Question(text, words, atoms, concepts(atoms), part(atoms), formula);
    }

    private List<Atom> atoms(String text) {
        return Words.atoms(text, analysis);
    }

    private Optional<Question.PartAsked> part(List<Atom> atoms) {
        return PartNumber.in(atoms)
                .map(part -> new Question.PartAsked(part.number(), concepts(part.name())))
                .filter(part -> !part.name().isEmpty());
    }

    /** The rarest first; none for words without letters and digits. */
    private List<Concept> concepts(List<Atom> atoms) {
        List<Concept> concepts = new Reading(atoms).concepts();
        return concepts.stream()
                .sorted(Comparator.comparingDouble(Concept::weight).reversed())
                .limit(MOST_CONCEPTS)
                .map(concept -> concepts.size() > FEW_CONCEPTS ? concept.plain() : concept)
                .toList();
    }

    private final class Reading {
        private final List<Atom> atoms;
        private final List<Concept> concepts = new ArrayList<>();
        private final List<Atom> run = new ArrayList<>();

        Reading(List<Atom> atoms) {
            this.atoms = atoms;
        }

        List<Concept> concepts() {
            for (int at = 0; at < atoms.size(); ) {
                at += read(at);
            }
            endRun();
            return concepts;
        }

        /** How many atoms were read. */
        private int read(int at) {
            int function = functionWords.lengthAt(atoms, at);
            Optional<Synonyms.Found> named = synonyms.longestAt(atoms, at).filter(found -> found.length() > function);
            if (named.isPresent()) {
                endRun();
                concepts.add(named(atoms.subList(at, at + named.get().length()), named.get()));
                return named.get().length();
            }
            return function > 0 ? function(at, function) : plain(at);
        }

        private int function(int at, int length) {
            endRun();
            List<Atom> word = atoms.subList(at, at + length);
            Wording wording = Wording.of(word);
            if (length > 1 || !word.get(0).cjk()) {
                concepts.add(Concept.written(wording, Weights.FUNCTION_WORD * lexicon.rarity(wording)));
            }
            return length;
        }

        private int plain(int at) {
            Atom atom = atoms.get(at);
            Optional<String> joined = joined(at);
            if (joined.isPresent()) {
                endRun();
                concepts.add(twoWords(atoms.subList(at, at + 2), joined.get()));
                return 2;
            }
            if (!atom.joined()) {
                endRun();
            }
            if (atom.cjk()) {
                run.add(atom);
            } else {
                concepts.add(word(atom));
            }
            return 1;
        }

        /** The one word that two may be. */
        private Optional<String> joined(int at) {
            boolean two = at + 1 < atoms.size() && isWord(atoms.get(at)) && isWord(atoms.get(at + 1));
            return two
                    ? lexicon.spelling()
                            .joined(atoms.get(at).term(), atoms.get(at + 1).term())
                    : Optional.empty();
        }

        private void endRun() {
            if (!run.isEmpty()) {
                concepts.addAll(ofRun(Wording.of(run)));
                run.clear();
            }
        }
    }

    /**
     * Pairs of neighbours stand for the words of a run, whatever these are: together they weigh what half as many words
     * as characters weigh.
     */
    private List<Concept> ofRun(Wording run) {
        List<String> pairs = run.terms();
        int characters = run.atoms().size();
        double share = characters < 3 ? 1 : characters / 2.0 / pairs.size();
        List<Concept> concepts = new ArrayList<>();
        for (String pair : pairs.stream().distinct().toList()) {
            Phrase phrase = new Phrase(characters(pair), true);
            Wording wording = Wording.of(phrase);
            concepts.add(characters < 3 ? Concept.written(wording, lexicon.rarity(wording)) : piece(wording, share));
        }
        if (characters > 2 && characters <= LONGEST_NAME) {
            double sum = concepts.stream().mapToDouble(Concept::weight).sum();
            concepts.add(Concept.written(run, Weights.TOGETHER * sum));
        }
        return concepts;
    }

    private Concept piece(Wording pair, double share) {
        List<String> characters = pair.atoms();
        double cohesion = lexicon.cohesion(characters.get(0), characters.get(1));
        return Concept.piece(pair, share * cohesion * lexicon.rarity(pair));
    }

    private static List<String> characters(String text) {
        return text.codePoints().mapToObj(Character::toString).toList();
    }

    private static boolean isWord(Atom atom) {
        return !atom.cjk() && Character.isLetter(atom.term().codePointAt(0));
    }

    private Concept twoWords(List<Atom> words, String joined) {
        Wording written = Wording.of(words);
        return concept(
                written,
                Stream.concat(variant(joined, Variant.Kind.INFLECTED, Weights.INFLECTED), aliases(written)),
                1);
    }

    private Concept named(List<Atom> name, Synonyms.Found found) {
        Wording written = Wording.of(name);
        Stream<Variant> forms = name.size() == 1 && !name.get(0).cjk() ? forms(name.get(0)) : Stream.empty();
        Stream<Variant> synonymous =
                found.others().stream().flatMap(other -> variant(other, Variant.Kind.SYNONYM, Weights.SYNONYM));
        return concept(written, Stream.of(forms, synonymous, aliases(written)).flatMap(each -> each), Weights.NAME);
    }

    private Concept word(Atom atom) {
        Wording written = Wording.of(List.of(atom));
        return concept(
                written,
                Stream.of(forms(atom), aliases(written), corrections(atom)).flatMap(each -> each),
                1);
    }

    /** Each way to write it once; it weighs as much as its most frequent way. */
    private Concept concept(Wording written, Stream<Variant> others, double importance) {
        Map<Wording, Variant> variants = new LinkedHashMap<>();
        variants.put(written, Variant.written(written));
        others.filter(other -> other.kind() == Variant.Kind.BEGINNING || lexicon.frequency(other.wording()) > 0)
                .forEach(other -> variants.merge(key(other), other, Interpreter::better));
        List<Variant> kept = variants.values().stream().limit(MOST_VARIANTS).toList();
        int frequency = kept.stream()
                .filter(variant -> variant.kind() != Variant.Kind.BEGINNING)
                .mapToInt(variant -> lexicon.frequency(variant.wording()))
                .max()
                .orElse(0);
        return new Concept(kept, importance * lexicon.rarity(frequency), false);
    }

    /** The word and what begins with it are two. */
    private static Wording key(Variant variant) {
        return variant.kind() == Variant.Kind.BEGINNING
                ? new Wording(List.of(new Phrase(List.of(variant.wording().text() + "*"), false)))
                : variant.wording();
    }

    private static Variant better(Variant one, Variant other) {
        return one.worth() >= other.worth() ? one : other;
    }

    private Stream<Variant> forms(Atom atom) {
        String word = atom.term();
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
    private Stream<Variant> corrections(Atom atom) {
        String word = atom.term();
        if (lexicon.isKnown(word) || word.codePoints().noneMatch(Character::isLetter)) {
            return Stream.empty();
        }
        Stream<Variant> corrected = lexicon.spelling().of(word).stream()
                .flatMap(found -> variant(found.word(), Variant.Kind.CORRECTED, Weights.CORRECTED * found.worth()));
        Stream<Variant> split = lexicon.spelling().split(word).stream()
                .flatMap(parts -> variant(String.join(" ", parts), Variant.Kind.INFLECTED, Weights.INFLECTED));
        return Stream.concat(split, corrected);
    }

    private Stream<Variant> variant(String name, Variant.Kind kind, double worth) {
        List<Atom> atoms = analysis.atoms(name);
        return atoms.isEmpty() ? Stream.empty() : Stream.of(new Variant(Wording.of(atoms), kind, worth));
    }

    /** How much of the question each atom is; words of a question are nearly nothing. */
    double[] sizes(List<Atom> atoms) {
        double[] sizes = new double[atoms.size()];
        for (int at = 0; at < sizes.length; ) {
            int function = Math.max(1, functionWords.lengthAt(atoms, at));
            boolean isFunction = functionWords.lengthAt(atoms, at) > 0;
            int from = at;
            IntStream.range(at, at + function)
                    .forEach(i -> sizes[i] = isFunction ? Weights.FUNCTION_SIZE : size(atoms.get(from)));
            at += function;
        }
        return sizes;
    }

    /** A Latin word is as much as a Chinese one of two characters. */
    private static double size(Atom atom) {
        return atom.cjk() ? 1 : 2;
    }
}
