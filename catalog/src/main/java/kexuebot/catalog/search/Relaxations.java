package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the filters and words that keep everything out. */
final class Relaxations {
    /** Of more words than this, no single one is to blame. */
    private static final int MOST_WORDS = 8;

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private Relaxations() {}

    /**
     * The query without each filter in turn, in the order tag, series, year, category, then without each of several
     * words, where that finds something; if nothing of it does, without all filters.
     */
    static List<Relaxation> of(Query query, ToIntFunction<Query> hits) {
        Stream<Relaxation> filters = withoutFilter(query)
                .filter(wider -> wider.query().hasFilter() || !query.words().isBlank());
        List<Relaxation> single = Stream.concat(filters, withoutWord(query))
                .map(wider -> counted(wider, hits))
                .filter(wider -> wider.hits() > 0)
                .toList();
        return single.isEmpty() ? withoutAll(query, hits) : single;
    }

    /** The queries without one of several words each; none when there are so many that no single one matters. */
    static Stream<Relaxation> withoutWord(Query query) {
        List<String> words = Arrays.stream(SPACE.split(query.words()))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.size() < 2 || words.size() > MOST_WORDS
                ? Stream.empty()
                : IntStream.range(0, words.size())
                        .mapToObj(left -> withoutWord(query, words, left))
                        .distinct();
    }

    private static Relaxation withoutWord(Query query, List<String> words, int left) {
        List<String> others = new ArrayList<>(words);
        String word = others.remove(left);
        return new Relaxation(word, query.withWords(String.join(" ", others)), 0);
    }

    private static List<Relaxation> withoutAll(Query query, ToIntFunction<Query> hits) {
        List<Relaxation> filters = withoutFilter(query).toList();
        if (filters.size() < 2 || query.words().isBlank()) {
            return List.of();
        }
        String names = filters.stream().map(Relaxation::leftOut).collect(Collectors.joining(" "));
        Query words = new Query(
                query.words(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), query.order());
        Relaxation all = counted(new Relaxation(names, words, 0), hits);
        return all.hits() > 0 ? List.of(all) : List.of();
    }

    private static Relaxation counted(Relaxation wider, ToIntFunction<Query> hits) {
        return new Relaxation(wider.leftOut(), wider.query(), hits.applyAsInt(wider.query()));
    }

    private static Stream<Relaxation> withoutFilter(Query query) {
        return Stream.of(
                        query.tag().map(tag -> new Relaxation("tag:", query.withTag(Optional.empty()), 0)),
                        query.series().map(series -> new Relaxation("series:", query.withSeries(Optional.empty()), 0)),
                        query.years().map(years -> new Relaxation("year:", query.withYears(Optional.empty()), 0)),
                        query.category()
                                .map(category -> new Relaxation("category:", query.withCategory(Optional.empty()), 0)))
                .flatMap(Optional::stream);
    }
}
