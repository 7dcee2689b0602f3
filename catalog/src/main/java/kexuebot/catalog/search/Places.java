package kexuebot.catalog.search;

import java.util.BitSet;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Collects the places of all posts that a Lucene query finds. */
final class Places extends SimpleCollector {
    private final int[] places;
    private final BitSet found = new BitSet();
    private int base;

    private Places(int[] places) {
        this.places = places;
    }

    /** @param places by document number, as {@link Contents#places} has them */
    static CollectorManager<?, BitSet> collecting(int[] places) {
        return new CollectorManager<Places, BitSet>() {
            @Override
            public Places newCollector() {
                return new Places(places);
            }

            @Override
            public BitSet reduce(Collection<Places> parts) {
                BitSet all = new BitSet();
                parts.forEach(part -> all.or(part.found));
                return all;
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) {
        base = leaf.docBase;
    }

    @Override
    public void collect(int document) {
        int place = places[base + document];
        if (place != Contents.OTHER) {
            found.set(place);
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
