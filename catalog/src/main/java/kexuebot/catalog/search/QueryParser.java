package kexuebot.catalog.search;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads words and filters. */
public final class QueryParser {
    private QueryParser() {}

    /** What was read. */
    public sealed interface Result {}

    /** A query. */
    public record Parsed(Query query) implements Result {}

    /** A filter with a value that it cannot have. */
    public record Wrong(String filter, String value) implements Result {}

    public static Result parse(String line) {
        List<String> words = new ArrayList<>();
        Query query = Query.words("");
        for (String token : line.strip().split("\\s+")) {
            if (token.startsWith("year:")) {
                if (!token.matches("year:[0-9]{4}(\\.\\.[0-9]{4})?")) {
                    return new Wrong("year", token.substring(5));
                }
                Year first = Year.parse(token.substring(5, 9));
                Year last = Year.parse(token.substring(token.length() - 4));
                query = with(query, Optional.of(new Query.YearRange(first, last)), query.category(), query.tag());
            } else if (token.startsWith("category:")) {
                query = with(query, query.years(), Optional.of(token.substring(9)), query.tag());
            } else if (token.startsWith("tag:")) {
                query = with(query, query.years(), query.category(), Optional.of(token.substring(4)));
            } else {
                words.add(token);
            }
        }
        return new Parsed(new Query(
                String.join(" ", words), query.tag(), query.series(), query.years(), query.category(), query.order()));
    }

    private static Query with(
            Query query, Optional<Query.YearRange> years, Optional<String> category, Optional<String> tag) {
        return new Query(query.words(), tag, query.series(), years, category, query.order());
    }
}
