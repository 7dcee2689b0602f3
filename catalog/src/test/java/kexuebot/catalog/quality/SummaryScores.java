package kexuebot.catalog.quality;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Means over summaries; of several references of a post the mean counts. Not a number where there are none. */
record SummaryScores(List<SummarizedCase> summaries) {
    SummaryScores {
        summaries = List.copyOf(summaries);
    }

    SummaryScores only(Predicate<SummaryCase> which) {
        return new SummaryScores(
                summaries.stream().filter(each -> which.test(each.of())).toList());
    }

    /** F1, as all that are not named otherwise. */
    double one() {
        return mean(rouge -> rouge.one().f1());
    }

    double two() {
        return mean(rouge -> rouge.two().f1());
    }

    double longest() {
        return mean(rouge -> rouge.longest().f1());
    }

    double recallOfOne() {
        return mean(rouge -> rouge.one().recall());
    }

    double recallOfLongest() {
        return mean(rouge -> rouge.longest().recall());
    }

    /** In characters that count. */
    double length() {
        return summaries.stream().mapToDouble(SummarizedCase::length).average().orElse(Double.NaN);
    }

    private double mean(ToDoubleFunction<Rouge> figure) {
        return summaries.stream()
                .flatMap(each -> each.rouges().stream())
                .mapToDouble(figure)
                .average()
                .orElse(Double.NaN);
    }
}
