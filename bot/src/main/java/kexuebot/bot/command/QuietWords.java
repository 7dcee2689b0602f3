package kexuebot.bot.command;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kexuebot.bot.subscription.QuietHours;

/** Quiet hours as people write and read them. */
final class QuietWords {
    static final QuietHours USUAL = new QuietHours(LocalTime.of(23, 0), LocalTime.of(8, 0));

    private static final Pattern SPAN =
            Pattern.compile("(?:from\\b|从)?\\s*(?<from>.+?)\\s*(?:[-‐‑–—−~〜到至]|\\bto\\b|\\s)\\s*(?<to>.+)");

    private QuietWords() {}

    /** Reads half-width text in any case: {@code off}, {@code 23:00-08:00}, {@code 23点到8点}. */
    static Reading<Optional<QuietHours>> read(String written) {
        String text = written.toLowerCase(Locale.ROOT);
        if (Switch.isOff(text)) {
            return Reading.of(Optional.empty());
        }
        if (Switch.isOn(text)) {
            return Reading.of(Optional.of(USUAL));
        }
        Matcher span = SPAN.matcher(text);
        return span.matches()
                ? read(text, span.group("from"), span.group("to"))
                : Reading.wrong(written, "不是一段时间", " is no stretch of time");
    }

    private static Reading<Optional<QuietHours>> read(String text, String from, String to) {
        Optional<LocalTime> first = ClockTime.read(from);
        Optional<LocalTime> last = ClockTime.read(to);
        if (first.isEmpty() || last.isEmpty()) {
            return Reading.wrong(first.isEmpty() ? from : to, "不是钟点", " is no time of day");
        }
        return first.equals(last)
                ? Reading.wrong(text, "的起止相同", " begins when it ends")
                : Reading.of(Optional.of(new QuietHours(first.get(), last.get())));
    }

    /** As it can be typed: {@code off}, {@code 23:00-08:00}. */
    static String line(Optional<QuietHours> quiet) {
        return quiet.map(hours -> ClockTime.FORM.format(hours.from()) + "-" + ClockTime.FORM.format(hours.to()))
                .orElse("off");
    }

    /** {@code 23:00–08:00}. */
    static String text(QuietHours hours) {
        return line(Optional.of(hours)).replace('-', '–');
    }
}
