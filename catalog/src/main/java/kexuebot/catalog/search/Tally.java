package kexuebot.catalog.search;

import java.io.IOException;
import java.util.List;
import java.util.function.IntPredicate;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * How well each post answers each concept, added up: how strongly it is about them, and how much of the question it has
 * at all. Both are from 0 to about 1. By hand rather than as one Lucene query, for that gives one number only.
 */
final class Tally {
    private final double[] strength;
    private final double[] covered;
    private double total;

    /** @param posts how many there are */
    Tally(int posts) {
        strength = new double[posts];
        covered = new double[posts];
    }

    /**
     * Adds what the posts have of some concepts.
     *
     * @param places by document number, negative for documents that don't count
     */
    static Tally of(List<Concept> concepts, IndexSearcher searcher, int[] places, int posts) throws IOException {
        Tally tally = new Tally(posts);
        for (Concept concept : concepts) {
            tally.add(Scoring.anywhere(concept), concept.weight(), searcher, places);
        }
        return tally;
    }

    void add(Query query, double worth, IndexSearcher searcher, int[] places) throws IOException {
        add(query, worth, searcher, places, place -> true);
    }

    /** The same of wanted places only, which saves scoring the others. */
    void add(Query query, double worth, IndexSearcher searcher, int[] places, IntPredicate wanted) throws IOException {
        total += worth;
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                add(scorer, leaf, worth, places, wanted);
            }
        }
    }

    private void add(Scorer scorer, LeafReaderContext leaf, double worth, int[] places, IntPredicate wanted)
            throws IOException {
        Bits live = leaf.reader().getLiveDocs();
        DocIdSetIterator matches = scorer.iterator();
        for (int document = matches.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = matches.nextDoc()) {
            int place = places[leaf.docBase + document];
            if (place >= 0 && (live == null || live.get(document)) && wanted.test(place)) {
                strength[place] += worth * scorer.score();
                covered[place] += worth;
            }
        }
    }

    /** How strongly a post is about the concepts; 1 if its title says all of them. */
    double strength(int place) {
        return total == 0 ? 0 : strength[place] / total;
    }

    /** How much of the concepts, by their weight, a post has anywhere. */
    double coverage(int place) {
        return total == 0 ? 0 : covered[place] / total;
    }
}
