package kexuebot.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.post.Category;
import kexuebot.catalog.search.Query;
import kexuebot.catalog.search.QueryWriter;
import kexuebot.catalog.series.Series;

/**
 * Names in a query that no known post has, and which may have been meant.
 *
 * @param command the beginning of a line that ends with a query
 */
record UnknownNames(PostText text, String command) {

    /**
     * A filter of the query.
     *
     * @param alone asks for nothing else
     * @param with the query with another name in this filter
     * @param near the known names that may have been meant
     */
    private record Filter(
            LocalText what,
            String name,
            Query alone,
            Function<String, Query> with,
            Function<String, List<String>> near) {}

    /** Says which names are unknown, and adds lines that ask for the nearest instead; nothing where all are known. */
    void add(Query query, Reply.Builder reply) {
        List<Filter> unknown = filters(query).filter(this::isUnknown).toList();
        unknown.forEach(filter -> reply.part(Part.line(missing(filter))));
        if (!unknown.isEmpty()) {
            List<Suggestions.Line> near = unknown.stream().flatMap(this::near).toList();
            List<Suggestions.Line> lists =
                    new OtherSearches(text).list(query).stream().toList();
            Suggestions.lines(near.isEmpty() ? lists : near, reply);
        }
    }

    private Stream<Filter> filters(Query query) {
        Query none = Query.words("");
        return Stream.of(
                        query.series()
                                .map(name -> new Filter(
                                        new LocalText("系列", "series"),
                                        name,
                                        none.withSeries(query.series()),
                                        other -> query.withSeries(Optional.of(other)),
                                        this::nearSeries)),
                        query.tag()
                                .map(name -> new Filter(
                                        new LocalText("标签", "tag"),
                                        name,
                                        none.withTag(query.tag()),
                                        other -> query.withTag(Optional.of(other)),
                                        this::nearTags)),
                        query.category()
                                .map(name -> new Filter(
                                        new LocalText("分类", "category"),
                                        name,
                                        none.withCategory(query.category()),
                                        other -> query.withCategory(Optional.of(other)),
                                        this::nearCategories)))
                .flatMap(Optional::stream);
    }

    private boolean isUnknown(Filter filter) {
        return text.catalog().search(filter.alone()).isEmpty();
    }

    private String missing(Filter filter) {
        String name = "“" + Echo.of(filter.name()) + "”";
        return text.language()
                .pick(
                        "目录里还没有" + filter.what().chinese() + name + "。",
                        "The catalog has no " + filter.what().english() + " " + name + " yet.");
    }

    private Stream<Suggestions.Line> near(Filter filter) {
        return filter.near().apply(filter.name()).stream().map(filter.with()).map(this::line);
    }

    private Suggestions.Line line(Query other) {
        String title = text.language().pick("改成 ", "Change to ") + QueryText.title(other, text.language());
        return new Suggestions.Line(title, command + " " + QueryWriter.write(other));
    }

    private List<String> nearSeries(String name) {
        return NearSeries.of(name, text).stream().map(Series::name).toList();
    }

    private List<String> nearTags(String name) {
        return NearNames.of(name, text.snapshot().byTag().keySet());
    }

    /** By slug or Chinese name, whichever is nearer. */
    private List<String> nearCategories(String name) {
        List<String> names = Stream.concat(
                        text.snapshot().byCategory().keySet().stream().map(Category::of), Category.ofTheBlog().stream())
                .flatMap(category -> Stream.of(category.slug(), category.chinese()))
                .distinct()
                .toList();
        return NearNames.of(name, names).stream()
                .map(near -> Category.of(near).slug())
                .distinct()
                .toList();
    }
}
