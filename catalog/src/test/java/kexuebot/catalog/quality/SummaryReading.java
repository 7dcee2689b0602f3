package kexuebot.catalog.quality;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.summary.Summarizer;
import kexuebot.catalog.summary.Summary;

/** Summaries to be read, as a list in Markdown: title, the one line, and the short summary. */
final class SummaryReading {
    private static final int POSTS = 20;

    private SummaryReading() {}

    static String of(SummaryMaterial material) {
        Summarizer summarizer = new Summarizer();
        return posts(material.abstracts())
                .map(post -> entry(post, summarizer.of(post, post.text().document())))
                .collect(Collectors.joining("\n\n"));
    }

    /** As many of the first half of the cases as of the second. */
    private static Stream<Post> posts(List<SummaryCase> cases) {
        int middle = cases.size() / 2;
        return Stream.of(cases.subList(0, middle), cases.subList(middle, cases.size()))
                .flatMap(half -> half.stream().limit(POSTS / 2))
                .map(SummaryCase::post);
    }

    private static String entry(Post post, Summary summary) {
        return Stream.of(
                        Stream.of("**" + post.title() + "**"),
                        summary.line().stream().map(line -> "*One line:* " + OwnExtract.source(line)),
                        Stream.of(
                                summary.brief().stream().map(OwnExtract::source).collect(Collectors.joining(" "))))
                .flatMap(each -> each)
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
