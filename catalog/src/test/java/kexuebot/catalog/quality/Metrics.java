package kexuebot.catalog.quality;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kexuebot.catalog.post.PostId;

/** The measures of one list of answers, best first. All are within 0 and 1, 1 the best. */
final class Metrics {
    static final int DEPTH = 10;

    private Metrics() {}

    /** MRR@10 of one query: 1 / the place of the first answer that is meant; 0 where the first ten have none. */
    static double reciprocalRank(JudgedQuery query, List<PostId> found) {
        int rank = query.rank(found);
        return rank == 0 || rank > DEPTH ? 0 : 1.0 / rank;
    }

    /** nDCG@10: gain 2^grade − 1, discount log2(place + 1), by that of the best order of all judged answers. */
    static double ndcg(JudgedQuery query, List<PostId> found) {
        List<Integer> grades =
                found.stream().map(id -> query.grades().getOrDefault(id, 0)).toList();
        return dcg(grades)
                / dcg(query.grades().values().stream()
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    private static double dcg(List<Integer> grades) {
        return IntStream.range(0, Math.min(DEPTH, grades.size()))
                .mapToDouble(i -> (Math.pow(2, grades.get(i)) - 1) * Math.log(2) / Math.log(i + 2))
                .sum();
    }

    /**
     * Recall@10: the share of what is wanted that is among the first ten.
     *
     * @param wanted at least one
     */
    static double recall(Set<PostId> wanted, Collection<PostId> found) {
        return (double) found.stream().limit(DEPTH).filter(wanted::contains).count() / wanted.size();
    }
}
