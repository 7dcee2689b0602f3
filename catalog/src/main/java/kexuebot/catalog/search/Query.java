package kexuebot.catalog.search;

import java.time.Year;
import java.util.Optional;

/**
 * What a reader asks for: words and filters. Empty filters let everything pass.
 *
 * @param words free text, may be empty when there is a filter
 * @param years first and last year, both included
 */
public record Query(
        String words,
        Optional<String> tag,
        Optional<String> series,
        Optional<YearRange> years,
        Optional<String> category,
        Order order) {

    /** How hits are ordered. */
    public enum Order {
        RELEVANCE,
        DATE,
        READERS
    }

    /** Years, both included; the first is not after the last. */
    public record YearRange(Year first, Year last) {
        public YearRange {
            if (first.isAfter(last)) {
                throw new IllegalArgumentException(first + " is after " + last);
            }
        }
    }

    public static Query words(String words) {
        return new Query(
                words, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Order.RELEVANCE);
    }

    public boolean hasFilter() {
        return tag.isPresent() || series.isPresent() || years.isPresent() || category.isPresent();
    }

    public Query withWords(String other) {
        return new Query(other, tag, series, years, category, order);
    }

    public Query withTag(Optional<String> other) {
        return new Query(words, other, series, years, category, order);
    }

    public Query withSeries(Optional<String> other) {
        return new Query(words, tag, other, years, category, order);
    }

    public Query withYears(Optional<YearRange> other) {
        return new Query(words, tag, series, other, category, order);
    }

    public Query withCategory(Optional<String> other) {
        return new Query(words, tag, series, years, other, order);
    }

    public Query withOrder(Order other) {
        return new Query(words, tag, series, years, category, other);
    }
}
