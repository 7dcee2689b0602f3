package kexuebot.catalog.search;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kexuebot.catalog.series.Series;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** A query's filters as Lucene queries. */
final class Filters {
    private final List<String> seriesKeys;

    Filters(Collection<Series> series) {
        seriesKeys = series.stream()
                .map(each -> Analysis.key(each.name()))
                .distinct()
                .toList();
    }

    /** One for each filter of the query; all must let a post pass. */
    List<org.apache.lucene.search.Query> of(Query query) {
        return Stream.of(
                        query.tag().map(tag -> exactly(Field.TAG_KEY, Analysis.key(tag))),
                        query.category().map(category -> exactly(Field.CATEGORY_KEY, Analysis.categoryKey(category))),
                        query.series().map(this::series),
                        query.years().map(Filters::years))
                .flatMap(Optional::stream)
                .toList();
    }

    private static org.apache.lucene.search.Query exactly(String field, String key) {
        return new TermQuery(new Term(field, key));
    }

    private org.apache.lucene.search.Query series(String name) {
        String key = Analysis.key(name);
        if (key.isEmpty()) {
            return new MatchNoDocsQuery("no series is meant");
        }
        List<BytesRef> meant = seriesKeys.stream()
                .filter(each -> each.contains(key))
                .map(BytesRef::new)
                .toList();
        return new TermInSetQuery(Field.SERIES_KEY, meant);
    }

    private static org.apache.lucene.search.Query years(Query.YearRange years) {
        return IntPoint.newRangeQuery(
                Field.YEAR, years.first().getValue(), years.last().getValue());
    }
}
