package kexuebot.catalog.search;

import java.util.Locale;
import java.util.Optional;
import kexuebot.catalog.document.Untrusted;

/** Writes queries as lines that {@link QueryParser} reads back. */
public final class QueryWriter {
    private QueryWriter() {}

    /** Words first, then the filters in a fixed order; empty for a query that asks for nothing. */
    public static String write(Query query) {
        StringBuilder line = new StringBuilder(query.words().strip());
        append(line, "tag:", query.tag().map(QueryWriter::quoted));
        append(line, "series:", query.series().map(QueryWriter::quoted));
        append(line, "year:", query.years().map(QueryWriter::written));
        append(line, "category:", query.category().map(QueryWriter::quoted));
        append(
                line,
                "sort:",
                Optional.of(query.order())
                        .filter(order -> order != Query.Order.RELEVANCE)
                        .map(order -> order.name().toLowerCase(Locale.ROOT)));
        return line.toString().strip();
    }

    private static void append(StringBuilder line, String filter, Optional<String> value) {
        value.ifPresent(written -> line.append(' ').append(filter).append(written));
    }

    private static String written(Query.YearRange years) {
        return years.first().equals(years.last()) ? years.first().toString() : years.first() + ".." + years.last();
    }

    /** The value of a filter, in quotation marks where it needs them. */
    public static String quoted(String value) {
        String safe = Untrusted.line(value).replace("\"", "");
        return safe.matches("[^ “”]+") ? safe : '"' + safe + '"';
    }
}
