package kexuebot.bot.command;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kexuebot.bot.chat.Language;
import kexuebot.bot.subscription.Digest;

/** Digests as people write and read them. */
final class DigestWords {
    /** When most people read; until a chat names an hour of its own. */
    static final LocalTime USUAL = LocalTime.of(8, 0);

    private static final String DAYS = "一二三四五六日";

    private static final Pattern FORM =
            Pattern.compile("(?:(?<daily>daily|every day|on|每天|每日|开)|(?<weekly>weekly|every week|每周|每週|每星期)"
                    + "(?<short>[一二三四五六日天])?)?\\s*(?:on\\s+)?"
                    + "(?<day>(?:周|週|星期|礼拜)[一二三四五六日天]|(?!at\\b)[a-z]+)?\\s*(?:at\\b)?\\s*(?<time>[0-9].*)?");

    private DigestWords() {}

    /**
     * Reads half-width text in any case: {@code off}, {@code daily 08:00}, {@code 每周五 20点}. What is not said stays as
     * it was.
     */
    static Reading<Optional<Digest>> read(String given, Optional<Digest> before) {
        String text = given.toLowerCase(Locale.ROOT);
        if (Switch.isOff(text)) {
            return Reading.of(Optional.empty());
        }
        Matcher form = FORM.matcher(text);
        Optional<String> written = form.matches() ? written(form) : Optional.empty();
        Optional<DayOfWeek> named = written.flatMap(DigestWords::day);
        boolean daily = form.matches() && form.group("daily") != null;
        if (!form.matches() || written.isPresent() && (daily || named.isEmpty())) {
            return Reading.wrong(given, "不是汇总的时间", " is no time for a digest");
        }
        String time = form.group("time");
        Optional<LocalTime> at =
                time == null ? Optional.of(before.map(Digest::at).orElse(USUAL)) : ClockTime.read(time);
        return at.isEmpty()
                ? Reading.wrong(time, "不是钟点", " is no time of day")
                : Reading.of(Optional.of(new Digest(daily ? Optional.empty() : day(form, named, before), at.get())));
    }

    private static Optional<String> written(Matcher form) {
        return Optional.ofNullable(form.group("short")).or(() -> Optional.ofNullable(form.group("day")));
    }

    /** The day named; else, of a weekly digest, the one it had; else of a mere time what there was. */
    private static Optional<DayOfWeek> day(Matcher form, Optional<DayOfWeek> named, Optional<Digest> before) {
        Optional<DayOfWeek> known = named.or(() -> before.flatMap(Digest::day));
        return form.group("weekly") == null ? known : known.or(() -> Optional.of(DayOfWeek.MONDAY));
    }

    private static Optional<DayOfWeek> day(String word) {
        int chinese = DAYS.indexOf(word.charAt(word.length() - 1) == '天' ? '日' : word.charAt(word.length() - 1));
        return chinese >= 0
                ? Optional.of(DayOfWeek.of(chinese + 1))
                : Arrays.stream(DayOfWeek.values())
                        .filter(day -> word.length() > 2 && code(day).startsWith(word))
                        .findFirst();
    }

    private static String code(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }

    /** As it can be typed: {@code off}, {@code daily 08:00}, {@code weekly monday 08:00}. */
    static String line(Optional<Digest> digest) {
        return digest.map(there -> there.day().map(day -> "weekly " + code(day)).orElse("daily") + " " + at(there))
                .orElse("off");
    }

    /** {@code 每周一 08:00}. */
    static String text(Digest digest, Language language) {
        return digest.day()
                        .map(day -> language.pick(
                                "每周" + DAYS.charAt(day.getValue() - 1),
                                "every " + day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
                        .orElse(language.pick("每天", "every day"))
                + " " + at(digest);
    }

    private static String at(Digest digest) {
        return ClockTime.FORM.format(digest.at());
    }
}
