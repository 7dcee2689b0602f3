package kexuebot.catalog.quality;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kexuebot.catalog.post.Post;

/** The figures of related posts, as a table in Markdown. */
final class RelatedReport {
    /** A line each. */
    private static final List<Entrant> ENTRANTS = List.of(
            new Entrant("kexuebot", OwnRelated::over),
            new Entrant("TF-IDF on bigrams", TfIdfRelated::over),
            new Entrant("tags and date", TagsRelated::over));

    private record Entrant(String name, Function<List<Post>, RelatedEngine> over) {}

    private RelatedReport() {}

    static String of(Material material) {
        RelatedQuality quality = RelatedQuality.of(material.judged());
        return """
                %d links of %d posts.

                | engine | recall@10 |
                |---|---:|
                %s
                """.formatted(
                        quality.wanted().values().stream()
                                .mapToInt(links -> links.size())
                                .sum(),
                        quality.wanted().size(),
                        ENTRANTS.stream().map(entrant -> row(entrant, quality)).collect(Collectors.joining("\n")));
    }

    private static String row(Entrant entrant, RelatedQuality quality) {
        RelatedEngine engine = entrant.over().apply(quality.posts());
        return "| " + entrant.name() + " | " + SearchReport.figure(quality.recall(engine)) + " |";
    }
}
