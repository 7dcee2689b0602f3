package kexuebot.catalog.search;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the filters that keep everything out. */
final class Relaxations {
    private Relaxations() {}

    /**
     * The query without each filter in turn, where that finds something, in the order tag, series, year,
     * category; if none of several does alone, without all of them.
     */
    static List<Relaxation> of(Query query, ToIntFunction<Query> hits) {
        List<Relaxation> single = without(query)
                .filter(wider -> wider.query().hasFilter() || !query.words().isBlank())
                .map(wider -> counted(wider, hits))
                .filter(wider -> wider.hits() > 0)
                .toList();
        return single.isEmpty() ? withoutAll(query, hits) : single;
    }

    private static List<Relaxation> withoutAll(Query query, ToIntFunction<Query> hits) {
        List<Relaxation> filters = without(query).toList();
        if (filters.size() < 2 || query.words().isBlank()) {
            return List.of();
        }
        String names = filters.stream().map(Relaxation::filter).collect(Collectors.joining(" "));
        Query words = new Query(
                query.words(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), query.order());
        Relaxation all = counted(new Relaxation(names, words, 0), hits);
        return all.hits() > 0 ? List.of(all) : List.of();
    }

    private static Relaxation counted(Relaxation wider, ToIntFunction<Query> hits) {
        return new Relaxation(wider.filter(), wider.query(), hits.applyAsInt(wider.query()));
    }

    private static Stream<Relaxation> without(Query query) {
        return Stream.of(
                        query.tag().map(tag -> new Relaxation("tag", query.withTag(Optional.empty()), 0)),
                        query.series().map(series -> new Relaxation("series", query.withSeries(Optional.empty()), 0)),
                        query.years().map(years -> new Relaxation("year", query.withYears(Optional.empty()), 0)),
                        query.category()
                                .map(category -> new Relaxation("category", query.withCategory(Optional.empty()), 0)))
                .flatMap(Optional::stream);
    }
}
