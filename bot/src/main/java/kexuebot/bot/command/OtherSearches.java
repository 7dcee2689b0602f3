package kexuebot.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kexuebot.catalog.search.Query;
import kexuebot.catalog.search.Relaxation;
import kexuebot.catalog.series.Series;

/** What to ask instead of a query that finds nothing. */
record OtherSearches(PostText text) {

    /** Searches that find something: in series of nearly that name, and without a filter or a word. */
    List<Suggestions.Line> of(Query query) {
        return Stream.concat(
                        inNearSeries(query),
                        text.catalog().relaxations(query).stream().map(this::wider))
                .toList();
    }

    /** The same words without any filter, where the words are taken for others and so cannot be left out one by one. */
    Optional<Suggestions.Line> withoutFilters(Query query) {
        if (!query.hasFilter() || query.words().isBlank()) {
            return Optional.empty();
        }
        Query words = Query.words(query.words()).withOrder(query.order());
        int hits = text.catalog().search(words).size();
        String title = text.language().pick("去掉筛选有 " + text.posts(hits), text.posts(hits) + " without filters");
        return hits == 0 ? Optional.empty() : Optional.of(new Suggestions.Line(title, QueryText.line(words)));
    }

    /** Without one of its filters, the search that finds what has all that is asked for. */
    Optional<Suggestions.Line> withoutFilter(Query query) {
        return query.hasFilter()
                ? text.catalog().relaxations(query).stream()
                        .filter(OtherSearches::isFilter)
                        .findFirst()
                        .map(this::wider)
                : Optional.empty();
    }

    /** The list that names what a filter takes; empty for a query without such a filter. */
    Optional<Suggestions.Line> list(Query query) {
        if (query.series().isPresent()) {
            return Optional.of(new Suggestions.Line(text.language().pick("所有系列", "All series"), "/series"));
        }
        return query.tag()
                .or(query::category)
                .map(name -> new Suggestions.Line(text.language().pick("所有标签和分类", "All tags and categories"), "/tags"));
    }

    private Stream<Suggestions.Line> inNearSeries(Query query) {
        return query.series().filter(name -> text.catalog().findSeries(name).isEmpty()).stream()
                .flatMap(name -> NearSeries.of(name, text).stream())
                .flatMap(series -> in(series, query).stream());
    }

    private Optional<Suggestions.Line> in(Series series, Query query) {
        Query other = query.withSeries(Optional.of(series.name()));
        int hits = text.catalog().search(other).size();
        String name = SeriesText.name(series);
        String title =
                text.language().pick("系列 " + name + " 有 " + text.posts(hits), text.posts(hits) + " in series " + name);
        return hits == 0 ? Optional.empty() : Optional.of(new Suggestions.Line(title, QueryText.line(other)));
    }

    private static boolean isFilter(Relaxation wider) {
        return wider.leftOut().endsWith(":");
    }

    private Suggestions.Line wider(Relaxation wider) {
        boolean filter = isFilter(wider);
        String left = filter ? wider.leftOut() : "“" + Echo.of(wider.leftOut()) + "”";
        String gap = filter ? " " : "";
        String hits = text.posts(wider.hits());
        String title = text.language().pick("去掉" + gap + left + gap + "有 " + hits, hits + " without " + left);
        return new Suggestions.Line(title, QueryText.line(wider.query()));
    }
}
