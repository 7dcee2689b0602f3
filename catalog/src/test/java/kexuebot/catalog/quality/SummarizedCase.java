package kexuebot.catalog.quality;

import java.util.List;

/**
 * The summary of a post by some method, judged.
 *
 * @param rouges against each reference, of each draw where chance takes part
 * @param length characters that count, the mean of all draws
 */
record SummarizedCase(SummaryCase of, List<Rouge> rouges, double length) {
    SummarizedCase {
        rouges = List.copyOf(rouges);
    }

    static SummarizedCase by(List<Extract> extracts, SummaryCase each) {
        List<String> summaries =
                extracts.stream().map(extract -> extract.summary(each.post())).toList();
        return new SummarizedCase(
                each,
                summaries.stream()
                        .flatMap(summary -> each.references().stream().map(reference -> Rouge.of(summary, reference)))
                        .toList(),
                summaries.stream().mapToInt(Counted::length).average().orElse(0));
    }
}
