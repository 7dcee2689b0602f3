package kexuebot.catalog.quality;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Means over queries.
 *
 * @param mrr MRR@10 of what is meant
 * @param ndcg nDCG@10
 * @param zero the share of queries that found nothing at all
 */
record Scores(int queries, double mrr, double ndcg, double zero) {

    /** All zero without queries. */
    static Scores of(List<Answered> answers) {
        return new Scores(
                answers.size(),
                mean(answers, each -> Metrics.reciprocalRank(each.query(), each.found())),
                mean(answers, each -> Metrics.ndcg(each.query(), each.found())),
                mean(answers, each -> each.found().isEmpty() ? 1 : 0));
    }

    private static double mean(List<Answered> answers, ToDoubleFunction<Answered> measure) {
        return answers.stream().mapToDouble(measure).average().orElse(0);
    }
}
