package kexuebot.bot.command;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of the day as people write them: {@code 8}, {@code 08:00}, {@code 20点半}, {@code 8:30 pm}. */
final class ClockTime {
    /** How they are shown, and what this reads again. */
    static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("HH:mm");

    private static final Pattern TIME = Pattern.compile(
            "(?<hour>[0-9]{1,2})(?:[:.点點时時](?:(?<minute>[0-9]{1,2})分?|(?<half>半)|整)?)?" + "\\s*(?<noon>[ap]m)?");

    private ClockTime() {}

    /** Reads half-width lower-case text, to the minute; {@code 24:00} is midnight. Empty for anything else. */
    static Optional<LocalTime> read(String text) {
        Matcher time = TIME.matcher(text.strip());
        return time.matches() ? of(hour(time), minute(time)) : Optional.empty();
    }

    private static int hour(Matcher time) {
        int hour = Integer.parseInt(time.group("hour"));
        if (time.group("noon") == null) {
            return hour;
        }
        boolean none = hour < 1 || hour > 12;
        return none ? -1 : hour % 12 + (time.group("noon").equals("pm") ? 12 : 0);
    }

    private static int minute(Matcher time) {
        if (time.group("half") != null) {
            return 30;
        }
        return time.group("minute") == null ? 0 : Integer.parseInt(time.group("minute"));
    }

    private static Optional<LocalTime> of(int hour, int minute) {
        if (hour == 24 && minute == 0) {
            return Optional.of(LocalTime.MIDNIGHT);
        }
        return hour >= 0 && hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
