package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexReader;

/** Reads words as the concepts that are asked for. Safe for threads. */
final class Interpreter {
    /** Enough for the longest title; of more, the rarest count. */
    private static final int MOST_CONCEPTS = 40;
    /** Where so much is asked for at once, other names of each add nothing but time. */
    private static final int FEW_CONCEPTS = 16;
    /** A run of more characters is no name. */
    private static final int LONGEST_NAME = 12;

    private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]+");

    private final Analysis analysis;
    private final Lexicon lexicon;
    private final Variants variants;
    private final ElementReader elements;
    private final TopicReader topics;
    private final FunctionWords functionWords;
    /** What was asked last, for each of the posts that are shown for it asks again; null before the first. */
    private volatile Question last;

    Interpreter(Analysis analysis, Lexicon lexicon, Synonyms synonyms, FunctionWords functionWords) {
        this.analysis = analysis;
        this.lexicon = lexicon;
        this.functionWords = functionWords;
        elements = new ElementReader(lexicon, synonyms, functionWords);
        variants = new Variants(analysis, lexicon);
        topics = new TopicReader(analysis, elements, variants, lexicon);
    }

    /** Reads words as they are meant by the posts of an index. */
    static Interpreter of(IndexReader index, Analysis analysis) {
        return new Interpreter(analysis, new Lexicon(index), Synonyms.bundled(), FunctionWords.bundled());
    }

    /** What some words mean; never fails on odd ones. */
    Question question(String text) {
        Question known = last;
        if (known == null || !known.text().equals(text)) {
            known = read(text);
            last = known;
        }
        return known;
    }

    private Question read(String text) {
        return FormulaQuery.in(text)
                .map(formula -> question(text, formula.words(), Optional.of(formula)))
                .orElseGet(() -> withoutFormula(text));
    }

    /** The same where nothing in it is a formula. */
    Question withoutFormula(String text) {
        return question(text, text, Optional.empty());
    }

    /** What looked like a formula and is in no post, as words; its commands and single letters are none. */
    Question wordsOfFormula(String text) {
        String plain = COMMAND.matcher(text).replaceAll(" ");
        List<Atom> words = Words.atoms(plain, analysis).stream()
                .filter(atom -> atom.cjk() || atom.term().length() > 1)
                .toList();
        return question(text, words, Optional.empty());
    }

    private Question question(String text, String words, Optional<FormulaQuery> formula) {
        return question(text, Words.atoms(words, analysis), formula);
    }

    private Question question(String text, List<Atom> atoms, Optional<FormulaQuery> formula) {
        return new Question(text, Words.of(text, analysis), atoms, concepts(atoms), part(atoms), formula);
    }

    private Optional<Question.PartAsked> part(List<Atom> atoms) {
        return PartNumber.in(atoms)
                .map(part -> new Question.PartAsked(part.number(), concepts(part.name())))
                .filter(part -> !part.name().isEmpty());
    }

    /** The rarest first; none for words without letters and digits. */
    private List<Concept> concepts(List<Atom> atoms) {
        List<Concept> concepts =
                elements.elements(atoms).stream().flatMap(this::concepts).toList();
        return concepts.stream()
                .sorted(Comparator.comparingDouble(Concept::weight).reversed())
                .limit(MOST_CONCEPTS)
                .map(concept -> concepts.size() > FEW_CONCEPTS ? concept.plain() : concept)
                .toList();
    }

    /** Reads the same question as what an answer has to speak of. */
    TopicReader topics() {
        return topics;
    }

    private Stream<Concept> concepts(Element element) {
        return switch (element.kind()) {
            case NAME -> Stream.of(variants.named(element.atoms(), element.others()));
            case FUNCTION -> function(element.atoms());
            case WORD -> Stream.of(variants.word(element.atoms().get(0)));
            case TWO_WORDS ->
                Stream.of(variants.twoWords(element.atoms(), element.others().get(0)));
            case RUN -> ofRun(Wording.of(element.atoms())).stream();
        };
    }

    /** A single character such as 的 says nothing at all. */
    private Stream<Concept> function(List<Atom> atoms) {
        Wording wording = Wording.of(atoms);
        return atoms.size() > 1 || !atoms.get(0).cjk()
                ? Stream.of(Concept.written(wording, Weights.FUNCTION_WORD * lexicon.rarity(wording)))
                : Stream.empty();
    }

    /**
     * Pairs of neighbours stand for the words of a run, whatever these are: together they weigh what half as many words
     * as characters weigh.
     */
    private List<Concept> ofRun(Wording run) {
        int characters = run.atoms().size();
        if (characters < 3) {
            return List.of(Concept.written(run, lexicon.rarity(run)));
        }
        Phrase phrase = run.parts().get(0);
        double share = characters / 2.0 / (characters - 1);
        List<Concept> concepts = new ArrayList<>(
                phrase.pairs().distinct().map(pair -> piece(pair, share)).toList());
        if (characters <= LONGEST_NAME) {
            double sum = concepts.stream().mapToDouble(Concept::weight).sum();
            concepts.add(Concept.written(run, Weights.TOGETHER * sum));
        }
        return concepts;
    }

    private Concept piece(Phrase pair, double share) {
        Wording wording = Wording.of(pair);
        double cohesion = lexicon.cohesion(pair.terms().get(0), pair.terms().get(1));
        return Concept.piece(wording, share * cohesion * lexicon.rarity(wording));
    }

    /** How much of the question each atom is; words of a question are nearly nothing. */
    double[] sizes(List<Atom> atoms) {
        double[] sizes = new double[atoms.size()];
        for (int at = 0; at < sizes.length; ) {
            int function = functionWords.lengthAt(atoms, at);
            int end = at + Math.max(1, function);
            Arrays.fill(sizes, at, end, function > 0 ? Weights.FUNCTION_SIZE : size(atoms.get(at)));
            at = end;
        }
        return sizes;
    }

    /** A Latin word is as much as a Chinese one of two characters. */
    private static double size(Atom atom) {
        return atom.cjk() ? 1 : 2;
    }
}
