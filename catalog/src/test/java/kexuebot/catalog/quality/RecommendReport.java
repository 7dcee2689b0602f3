package kexuebot.catalog.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;

/** The figures of recommendations, as a table in Markdown. */
final class RecommendReport {
    private static final int READERS = 150;

    private final InventedReaders readers;
    private final Snapshot plain;
    private final Snapshot masked;
    private final Map<String, RecommendEngine> overPlain;
    private final Map<String, RecommendEngine> overMasked;

    private RecommendReport(List<Post> plain, List<Post> masked) {
        this.plain = Snapshot.of(plain);
        this.masked = Snapshot.of(masked);
        readers = new InventedReaders(this.plain, READERS);
        overPlain = own(plain, this.plain);
        overPlain.put("most popular", PlainRecommend.popular(this.plain));
        overPlain.put("newest", PlainRecommend.newest(this.plain));
        overPlain.put("random", PlainRecommend.random(this.plain));
        overMasked = own(masked, this.masked);
    }

    private static Map<String, RecommendEngine> own(List<Post> posts, Snapshot snapshot) {
        Map<String, RecommendEngine> engines = new LinkedHashMap<>();
        engines.put("**own**", OwnRecommend.over(posts));
        engines.put("own over simpler related posts", OwnRecommend.over(snapshot, new NearRelated(snapshot)));
        return engines;
    }

    static String of(Material material) {
        RecommendReport report = new RecommendReport(material.plain(), Masked.posts(material.judged()));
        return """
                | wanted | engine | hit rate@5 | held out | recall@10 | second list | third list | series of five | repeated |
                |---|---|---:|---:|---:|---:|---:|---:|---:|
                %s
                """.formatted(report.rows().collect(Collectors.joining("\n")));
    }

    private Stream<String> rows() {
        return Stream.of(
                        rows("next part", readers.ofSeries(), overPlain, plain),
                        rows("another link", readers.ofLinks(), overPlain, plain),
                        rows("another link, masked", readers.ofLinks(), overMasked, masked),
                        rows("link of a liked post", readers.ofLikes(), overPlain, plain),
                        rows("link of a liked post, masked", readers.ofLikes(), overMasked, masked))
                .flatMap(rows -> rows);
    }

    private Stream<String> rows(
            String wanted, List<InventedReader> who, Map<String, RecommendEngine> engines, Snapshot snapshot) {
        String kind = wanted + " (" + who.size() + " readers)";
        return engines.entrySet().stream()
                .map(engine -> "| " + kind + " | " + engine.getKey() + " | "
                        + figures(RecommendScores.of(engine.getValue(), who, readers.now(), snapshot)) + " |");
    }

    private static String figures(RecommendScores scores) {
        return Stream.of(
                        scores.hit(),
                        scores.heldOut(),
                        scores.recall(),
                        scores.second(),
                        scores.third(),
                        scores.series(),
                        scores.repeats())
                .map(figure -> Double.isNaN(figure) ? "–" : String.format(Locale.ROOT, "%.2f", figure))
                .collect(Collectors.joining(" | "));
    }
}
