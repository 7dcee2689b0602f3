package kexuebot.catalog.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kexuebot.catalog.post.PartialDate;

/**
 * A day as the blog's older list shows it, {@code 21 Feb}, by month names in English, short or
 * whole, sometimes with a year.
 *
 * @param date empty for a day that no calendar has, such as {@code 31 Feb}
 * @param written the day as it stands in the source
 */
record DayLine(Optional<PartialDate> date, String written) {

    private static final int LONGEST = 24;
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\s*([A-Za-z]{3,9})\\.?,?(?:\\s*(\\d{4}))?");

    /** Reads a line without surrounding space; empty for a line that holds anything but a day. */
    static Optional<DayLine> of(String line) {
        if (line.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher matcher = DAY.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return month(matcher.group(2)).map(month -> new DayLine(date(matcher, month), line));
    }

    private static Optional<Month> month(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(Month.values())
                .filter(month -> month.name().startsWith(upper))
                .findFirst();
    }

    private static Optional<PartialDate> date(Matcher matcher, Month month) {
        int day = Integer.parseInt(matcher.group(1));
        try {
            return Optional.of(
                    matcher.group(3) == null
                            ? PartialDate.withoutYear(MonthDay.of(month, day))
                            : PartialDate.of(LocalDate.of(Integer.parseInt(matcher.group(3)), month, day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
