package kexuebot.catalog.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;

/**
 * How much posts have of a formula: BM25 with the rarity of each pair of tokens, for formulas have no concepts. Whether
 * its tokens stand near each other is only asked of the best: a bracket or an index stands in a post a thousand times.
 */
final class FormulaSearch {
    private static final int MOST_LOOKED_AT = 100;
    /** The longer the formula, the more a look costs and the surer are those that are best without it. */
    private static final int MOST_TOKENS_LOOKED_AT = 640;

    private final IndexSearcher searcher;
    private final int[] places;
    private final int posts;

    /** @param places by document number, as {@link Contents#places} has them */
    FormulaSearch(IndexReader reader, int[] places, int posts) {
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        this.places = places;
        this.posts = posts;
    }

    /** By place, from 0 to 1 for the post with most of it. */
    double[] of(FormulaQuery formula) throws IOException {
        double[] roughly = strengths(FormulaField.roughly(Documents.FORMULA, formula), place -> true);
        double[] closely = strengths(FormulaField.query(Documents.FORMULA, formula), best(roughly, formula)::get);
        double best = Arrays.stream(closely).max().orElse(0);
        return IntStream.range(0, posts)
                .mapToDouble(place -> best == 0 ? 0 : Math.max(roughly[place], closely[place]) / best)
                .toArray();
    }

    private double[] strengths(Query query, IntPredicate wanted) throws IOException {
        Tally found = new Tally(posts);
        found.add(query, 1, searcher, places, wanted);
        return IntStream.range(0, posts).mapToDouble(found::strength).toArray();
    }

    private static BitSet best(double[] strengths, FormulaQuery formula) {
        int count = Math.min(
                MOST_LOOKED_AT, MOST_TOKENS_LOOKED_AT / formula.tokens().size());
        BitSet best = new BitSet();
        IntStream.range(0, strengths.length)
                .filter(place -> strengths[place] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer place) -> strengths[place])
                        .reversed())
                .limit(count)
                .forEach(best::set);
        return best;
    }
}
