package kexuebot.catalog.quality;

import java.util.List;
import java.util.stream.LongStream;

/**
 * What is compared, under the name that the report gives it.
 *
 * @param extracts several where chance takes part, whose mean counts
 */
record SummaryMethod(String name, List<Extract> extracts) {
    private static final int DRAWS = 20;

    static final SummaryMethod OWN = new SummaryMethod("**kexuebot**", List.of(new OwnExtract()));
    static final SummaryMethod LEAD = new SummaryMethod("lead", List.of(new LeadExtract()));
    static final SummaryMethod RANDOM = new SummaryMethod(
            "random sentences",
            LongStream.range(0, DRAWS).<Extract>mapToObj(RandomExtract::new).toList());
    static final SummaryMethod TEXT_RANK = new SummaryMethod("TextRank", List.of(new TextRankExtract()));
    static final SummaryMethod CLOSING = new SummaryMethod("closing section, else lead", List.of(new ClosingExtract()));

    static final List<SummaryMethod> ALL = List.of(OWN, LEAD, RANDOM, TEXT_RANK, CLOSING);

    SummaryMethod {
        extracts = List.copyOf(extracts);
    }

    SummaryScores scores(List<SummaryCase> cases) {
        return new SummaryScores(
                cases.stream().map(each -> SummarizedCase.by(extracts, each)).toList());
    }
}
