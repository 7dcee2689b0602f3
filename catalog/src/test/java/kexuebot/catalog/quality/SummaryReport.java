package kexuebot.catalog.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** The figures of summaries, as tables in Markdown. */
final class SummaryReport {
    private static final String HEAD = """
            | | ROUGE-1 | ROUGE-2 | ROUGE-L | tuned on, 2 | L | held out, 2 | L | recall, 1 | L | characters |
            |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|
            """;

    private SummaryReport() {}

    static String of(SummaryMaterial material) {
        return tables("Abstracts", "two abstracts each", material.abstracts())
                + agreement(material.abstracts())
                + tables("Introductions of the same posts", "without them", material.introductions())
                + tables("Introductions of the posts that search is judged on", "without them", material.judged())
                + intact(material);
    }

    private static String tables(String what, String how, List<SummaryCase> cases) {
        Map<String, SummaryScores> scores = new LinkedHashMap<>();
        SummaryMethod.ALL.forEach(method -> scores.put(method.name(), method.scores(cases)));
        return "%s (%d posts, %s):\n\n%s\n\nOnly the %d of them with a closing section:\n\n%s\n\n"
                .formatted(
                        what,
                        cases.size(),
                        how,
                        table(scores, each -> true),
                        cases.stream().filter(SummaryCase::hasClosing).count(),
                        table(scores, SummaryCase::hasClosing));
    }

    private static String table(Map<String, SummaryScores> scores, Predicate<SummaryCase> which) {
        return HEAD
                + scores.entrySet().stream()
                        .map(method -> row(method.getKey(), method.getValue().only(which)))
                        .collect(Collectors.joining("\n"));
    }

    private static String row(String method, SummaryScores scores) {
        SummaryScores tuned = scores.only(each -> !each.isHeldOut());
        SummaryScores heldOut = scores.only(SummaryCase::isHeldOut);
        String figures = DoubleStream.of(
                        scores.one(),
                        scores.two(),
                        scores.longest(),
                        tuned.two(),
                        tuned.longest(),
                        heldOut.two(),
                        heldOut.longest(),
                        scores.recallOfOne(),
                        scores.recallOfLongest())
                .mapToObj(SummaryReport::figure)
                .collect(Collectors.joining(" | "));
        return "| %s | %s | %.0f |".formatted(method, figures, scores.length());
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }

    /** How near one abstract of a post comes to the other. */
    private static String agreement(List<SummaryCase> cases) {
        SummaryScores scores = new SummaryScores(cases.stream()
                .map(each -> SummarizedCase.by(
                        List.of((post, text) -> each.references().subList(0, 1)), each.second()))
                .toList());
        return "For comparison, one of the abstracts cut at %d characters against the other: ROUGE-1 %s, ROUGE-2 %s, ROUGE-L %s.\n\n"
                .formatted(Extract.BUDGET, figure(scores.one()), figure(scores.two()), figure(scores.longest()));
    }

    private static String intact(SummaryMaterial material) {
        Intactness all = Intactness.of(material.posts());
        return """
                Of %,d formulas in the summaries of all these posts and of %d generated ones, in all three lengths, %,d are in
                the post letter for letter; of %d summaries %d have whole sentences of the post only.
                """.formatted(all.formulas(), material.generated().size(), all.intact(), all.summaries(), all.whole());
    }
}
