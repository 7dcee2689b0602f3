package kexuebot.catalog.search;

import java.text.Normalizer;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kexuebot.catalog.search.Query.Order;
import kexuebot.catalog.search.Query.YearRange;

/**
 * Reads a line of words and filters. Filters stand anywhere among the words:
 *
 * <pre>
 * tag:LoRA            标签：LoRA           posts with that tag
 * series:扩散         系列：扩散           posts of series whose name contains it
 * year:2024           年份：2024           posts of that year, 1 to 9999
 * year:2020..2024     年份：2020..2024     posts of those years
 * category:Big-Data   分类：信息时代       posts of that category, by slug or Chinese name
 * sort:date           排序：日期           newest first
 * sort:readers        排序：阅读           most read first
 * </pre>
 *
 * Names and fixed values are read in any case and width; a space may follow the colon; values with
 * spaces are quoted, {@code "…"} or {@code “…”}, and never have a straight quotation mark in them: it falls away. Of a
 * repeated filter the last one counts. Anything else with a colon, such as an address, is words. Control characters and
 * halves of characters count as spaces, so that every query can be stored anywhere.
 */
public final class QueryParser {

    private static final Map<String, String> NAMES =
            Map.of("标签", "tag", "系列", "series", "年份", "year", "年", "year", "分类", "category", "排序", "sort");
    private static final Map<String, Order> ORDERS =
            Map.of("date", Order.DATE, "日期", Order.DATE, "readers", Order.READERS, "阅读", Order.READERS);

    private static final String NAME =
            "(tag|series|year|category|sort|标签|系列|年份|年|分类|排序" + "|ｔａｇ|ｓｅｒｉｅｓ|ｙｅａｒ|ｃａｔｅｇｏｒｙ|ｓｏｒｔ)";
    /** Filters stand at the beginnings of words, and right behind a quoted value. */
    private static final Pattern FILTER = Pattern.compile(
            "(?:\\G|(?<= ))" + NAME + "[:：] ?" + "(?:\"(?<straight>[^\"]*)\"|[“”](?<curly>[^“”]*)[“”]|(?!" + NAME
                    + "[:：])(?<bare>[^ ]+)|)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\p{Cc}\\p{Cs}]+");
    private static final Pattern YEARS = Pattern.compile("([0-9]{1,4})(?:\\.\\.([0-9]{1,4}))?");

    private QueryParser() {}

    /** What was read: a query, or why there is none. */
    public sealed interface Result permits Parsed, Wrong {}

    /** A query; its words keep the line's spelling, with single spaces where filters stood. */
    public record Parsed(Query query) implements Result {}

    /**
     * A filter that cannot have this value.
     *
     * @param filter {@code tag}, {@code series}, {@code year}, {@code category} or {@code sort}, however it was
     *     written
     * @param value as written but for spaces and straight quotation marks; may be empty
     */
    public record Wrong(String filter, String value) implements Result {}

    /** Reads any line, also an empty one; the first wrong filter makes the result. */
    public static Result parse(String line) {
        return parseSpaced(spaced(line));
    }

    private static String spaced(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static Result parseSpaced(String line) {
        StringBuilder words = new StringBuilder();
        Query query = Query.words("");
        Matcher filter = FILTER.matcher(line);
        int end = 0;
        for (; filter.find(); end = filter.end()) {
            words.append(line, end, filter.start()).append(' ');
            Optional<Query> narrowed = with(query, name(filter), value(filter));
            if (narrowed.isEmpty()) {
                return new Wrong(name(filter), value(filter));
            }
            query = narrowed.get();
        }
        words.append(line, end, line.length());
        return new Parsed(query.withWords(spaced(words.toString())));
    }

    private static String name(Matcher filter) {
        String written = folded(filter.group(1));
        return NAMES.getOrDefault(written, written);
    }

    private static String value(Matcher filter) {
        for (String quoting : new String[] {"straight", "curly", "bare"}) {
            if (filter.group(quoting) != null) {
                return spaced(filter.group(quoting).replace("\"", ""));
            }
        }
        return "";
    }

    private static Optional<Query> with(Query query, String name, String value) {
        Optional<String> given = Optional.of(value).filter(any -> !any.isEmpty());
        return switch (name) {
            case "tag" -> given.map(tag -> query.withTag(given));
            case "series" -> given.map(series -> query.withSeries(given));
            case "category" -> given.map(category -> query.withCategory(given));
            case "year" -> years(value).map(years -> query.withYears(Optional.of(years)));
            default -> Optional.ofNullable(ORDERS.get(folded(value))).map(query::withOrder);
        };
    }

    private static Optional<YearRange> years(String value) {
        Matcher years = YEARS.matcher(folded(value));
        if (!years.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(years.group(1));
        int last = years.group(2) == null ? first : Integer.parseInt(years.group(2));
        return first < 1 || first > last ? Optional.empty() : Optional.of(new YearRange(Year.of(first), Year.of(last)));
    }

    private static String folded(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
