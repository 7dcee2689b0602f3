package kexuebot.catalog.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Collects the scores of all posts that are found, by their place among the newest first; 0 for the others. */
final class Scores implements CollectorManager<Scores.Collecting, double[]> {
    private final int[] places;
    private final double[] scores;

    /** @param places by document, as {@link Contents#places} */
    Scores(int[] places, int posts) {
        this.places = places;
        scores = new double[posts];
    }

    @Override
    public Collecting newCollector() {
        return new Collecting();
    }

    @Override
    public double[] reduce(Collection<Collecting> parts) {
        return scores;
    }

    final class Collecting extends SimpleCollector {
        private int base;
        private Scorable scorer;

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) {
            base = leaf.docBase;
        }

        @Override
        public void setScorer(Scorable current) {
            scorer = current;
        }

        @Override
        public void collect(int document) throws IOException {
            int place = places[base + document];
            if (place != Contents.OTHER) {
                scores[place] = scorer.score();
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }
}
