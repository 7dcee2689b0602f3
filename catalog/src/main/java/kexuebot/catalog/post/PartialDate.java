package kexuebot.catalog.post;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The blog's day (+08:00) of a post, of which the year may be unknown: some list pages show only
 * {@code 21 Feb}.
 */
public record PartialDate(OptionalInt year, MonthDay day) {

    public PartialDate {
        if (year.isPresent() && !day.isValidYear(year.getAsInt())) {
            throw new IllegalArgumentException("there is no " + day + " in " + year.getAsInt());
        }
    }

    public static PartialDate of(LocalDate date) {
        return new PartialDate(OptionalInt.of(date.getYear()), MonthDay.from(date));
    }

    public static PartialDate withoutYear(MonthDay day) {
        return new PartialDate(OptionalInt.empty(), day);
    }

    /** The whole date, or empty when the year is unknown. */
    public Optional<LocalDate> full() {
        return year.isPresent() ? Optional.of(day.atYear(year.getAsInt())) : Optional.empty();
    }

    /** Whether both can be the same day: equal month and day, and no two different years. */
    public boolean agreesWith(PartialDate other) {
        return day.equals(other.day)
                && (year.isEmpty() || other.year.isEmpty() || year.getAsInt() == other.year.getAsInt());
    }

    /** {@code 2024-02-21}, or {@code 02-21} when the year is unknown. */
    @Override
    public String toString() {
        return full().map(LocalDate::toString)
                .orElseGet(() -> String.format("%02d-%02d", day.getMonthValue(), day.getDayOfMonth()));
    }
}
