package kexuebot.catalog.search;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kexuebot.catalog.document.Untrusted;

/** Writes queries as lines: {@link QueryParser} reads each query that it made back as it was. */
public final class QueryWriter {
    private static final Pattern BARE = Pattern.compile("[^ :：“”]+");

    private QueryWriter() {}

    /** Words first, then the filters in a fixed order; empty for a query that asks for nothing. */
    public static String write(Query query) {
        StringBuilder line = new StringBuilder(query.words().strip());
        append(line, "tag:", query.tag().map(QueryWriter::value));
        append(line, "series:", query.series().map(QueryWriter::value));
        append(line, "year:", query.years().map(QueryWriter::written));
        append(line, "category:", query.category().map(QueryWriter::value));
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

    /** A name from outside as the value of a filter, in quotation marks where it needs them. */
    public static String quoted(String name) {
        return value(Untrusted.line(name));
    }

    /** With a colon in it a value might look like a filter, with a quotation mark like a part of a longer one. */
    private static String value(String name) {
        String bare = name.replace("\"", "");
        return BARE.matcher(bare).matches() ? bare : '"' + bare + '"';
    }
}
