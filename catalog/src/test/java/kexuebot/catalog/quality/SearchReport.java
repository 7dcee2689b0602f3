package kexuebot.catalog.quality;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;

/** The figures of search, as tables in Markdown: the program's own, and MRR@10 of other engines. */
final class SearchReport {
    private static final Map<String, Function<List<Post>, SearchEngine>> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put("BM25, bigrams", BigramSearch::over);
        OTHERS.put("FTS5, any trigram", SqliteSearch::trigrams);
        OTHERS.put("FTS5, any word", SqliteSearch::words);
        OTHERS.put("substring", SqliteSearch::substring);
    }

    /** Posts that queries ask for which are not held out. */
    private final Set<PostId> tunedOn;

    private final List<Answered> own;
    private final List<List<Answered>> others;

    private SearchReport(List<Post> posts, List<JudgedQuery> queries) {
        tunedOn = queries.stream()
                .filter(query -> !query.isHeldOut())
                .flatMap(query -> query.right().stream())
                .collect(Collectors.toUnmodifiableSet());
        own = Answered.by(OwnSearch.over(posts), queries);
        others = OTHERS.values().stream()
                .map(engine -> Answered.by(engine.apply(posts), queries))
                .toList();
    }

    static String of(Material material) {
        long heldOut =
                material.queries().stream().filter(JudgedQuery::isHeldOut).count();
        return """
                %d queries, %d of them held out; %,d posts, %d of them with a text.

                Without noise, where posts without a text have their title and at most an abstract of ours:

                %s

                With noise:

                %s
                """.formatted(
                        material.queries().size(),
                        heldOut,
                        material.plain().size(),
                        material.judged().written().size(),
                        new SearchReport(material.plain(), material.queries()).table(),
                        new SearchReport(material.noisy(), material.queries()).table());
    }

    private String table() {
        Stream<String> head = Stream.of(
                row(Stream.concat(
                        Stream.of("class", "queries", "MRR@10", "tuned on", "held out", "nDCG@10", "nothing found"),
                        OTHERS.keySet().stream())),
                "|---" + "|---:".repeat(6 + OTHERS.size()) + "|");
        Stream<String> classes =
                Arrays.stream(QueryClass.values()).map(kind -> row(kind.label(), query -> query.kind() == kind));
        Stream<String> sums = Stream.of(
                row("**all**", query -> true),
                row("tuned on", query -> !query.isHeldOut()),
                row("held out", JudgedQuery::isHeldOut),
                row("held out, other posts", this::isOfOtherPosts));
        return Stream.of(head, classes, sums).flatMap(each -> each).collect(Collectors.joining("\n"));
    }

    private boolean isOfOtherPosts(JudgedQuery query) {
        return query.isHeldOut() && Collections.disjoint(query.right(), tunedOn);
    }

    private String row(String name, Predicate<JudgedQuery> which) {
        Scores scores = scores(own, which);
        Stream<String> ours = Stream.of(
                name,
                Integer.toString(scores.queries()),
                "**" + figure(scores.mrr()) + "**",
                mrr(own, which.and(query -> !query.isHeldOut())),
                mrr(own, which.and(JudgedQuery::isHeldOut)),
                figure(scores.ndcg()),
                figure(scores.zero()));
        return row(Stream.concat(ours, others.stream().map(answers -> mrr(answers, which))));
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String mrr(List<Answered> answers, Predicate<JudgedQuery> which) {
        Scores scores = scores(answers, which);
        return scores.queries() == 0 ? "" : figure(scores.mrr());
    }

    private static Scores scores(List<Answered> answers, Predicate<JudgedQuery> which) {
        return Scores.of(
                answers.stream().filter(each -> which.test(each.query())).toList());
    }

    static String figure(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
