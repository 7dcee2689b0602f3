package kexuebot.catalog.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/**
 * A post that Lucene found.
 *
 * @param place among the newest first
 */
record Match(int place, float score) {

    /** Collects all posts that are found; the places are those of {@link Contents#places}. */
    static CollectorManager<?, List<Match>> collecting(int[] places) {
        return new CollectorManager<Collecting, List<Match>>() {
            @Override
            public Collecting newCollector() {
                return new Collecting(places);
            }

            @Override
            public List<Match> reduce(Collection<Collecting> parts) {
                return parts.stream().flatMap(part -> part.found.stream()).toList();
            }
        };
    }

    private static final class Collecting extends SimpleCollector {
        private final int[] places;
        private final List<Match> found = new ArrayList<>();
        private int base;
        private Scorable scorer;

        Collecting(int[] places) {
            this.places = places;
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) {
            base = leaf.docBase;
        }

        @Override
        public void setScorer(Scorable scores) {
            scorer = scores;
        }

        @Override
        public void collect(int document) throws IOException {
            int place = places[base + document];
            if (place != Contents.OTHER) {
                found.add(new Match(place, scorer.score()));
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }
    }
}
