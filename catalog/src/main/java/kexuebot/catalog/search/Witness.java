package kexuebot.catalog.search;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import kexuebot.catalog.post.Post;
import org.apache.lucene.search.IndexSearcher;

/** Gathers the evidence for the answers to a question. Safe for threads. */
final class Witness {
    /** So many characters are a question, which nobody types by sound throughout. */
    private static final int MOST_HEARD = 12;
    /** A series is the one that is meant if its name has so much of what was asked for beside the number. */
    private static final double LEAST_OF_NAME = 0.6;

    private final int posts;
    private final int[] places;
    private final IndexSearcher searcher;
    private final FormulaSearch formulas;
    private final Sounds sounds;

    /**
     * @param places by document number, as {@link Contents#places} has them
     * @param searcher with the similarity of {@link Scoring}
     */
    Witness(List<Post> newestFirst, int[] places, IndexSearcher searcher) {
        posts = newestFirst.size();
        this.places = places;
        this.searcher = searcher;
        formulas = new FormulaSearch(searcher.getIndexReader(), places, posts);
        sounds = new Sounds(newestFirst);
    }

    Evidence evidence(Question question, BitSet strict) throws IOException {
        return new Evidence(
                strict,
                searcher.search(Matching.title(question.words()), Places.collecting(places)),
                Tally.of(question.concepts(), searcher, places, posts),
                question.part().isPresent() ? parts(question.part().get()) : new double[posts],
                question.formula().isPresent() ? formulas.of(question.formula().get()) : new double[posts],
                strict.isEmpty() && mayBeHeard(question)
                        ? sounds.of(question.words(), question.text())
                        : new double[posts]);
    }

    private double[] parts(Question.PartAsked part) throws IOException {
        Tally numbers = new Tally(posts);
        numbers.add(Matching.part(part.number()), 1, searcher, places);
        Tally names = new Tally(posts);
        for (Concept concept : part.name()) {
            names.add(Scoring.inNames(concept), concept.weight(), searcher, places);
        }
        return IntStream.range(0, posts)
                .mapToDouble(place -> numbers.coverage(place) > 0 ? named(names.coverage(place)) : 0)
                .toArray();
    }

    private static double named(double coverage) {
        return coverage >= LEAST_OF_NAME ? coverage : 0;
    }

    /** Letters may always be pinyin. */
    private static boolean mayBeHeard(Question question) {
        boolean isLatin = question.words().phrases().stream().noneMatch(Phrase::cjk);
        return isLatin || question.atoms().size() <= MOST_HEARD;
    }
}
