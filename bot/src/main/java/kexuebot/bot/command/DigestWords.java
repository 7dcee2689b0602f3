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
                    + "(?<day>(?:周|週|星期|礼拜)[一二三四五六日天]|(?!at\\b)[a-z]+)?\\s*(?:(?:at\\b)?\\s*(?<time>[0-9].*))?");

    private DigestWords() {}

    /**
     * Reads half-width text in any case: {@code off}, {@code daily 08:00}, {@code 每周五 20点}. What is not said stays as
     * it was.
     */
    static Reading<Optional<Digest>> read(String written, Optional<Digest> before) {
        String text = written.toLowerCase(Locale.ROOT);
        if (Switch.isOff(text)) {
            return Reading.of(Optional.empty());
        }
        Matcher form = FORM.matcher(text);
        return form.matches() && isOneDay(form)
                ? read(form, before)
                : Reading.wrong(written, "不是汇总的时间", " is no time for a digest");
    }

    /** Whether the day, if there is one, is a day, and none of a daily digest. */
    private static boolean isOneDay(Matcher form) {
        Optional<String> word = word(form);
        boolean named = word.flatMap(DigestWords::day).isPresent();
        return word.isEmpty() || named && form.group("daily") == null;
    }

    private static Optional<String> word(Matcher form) {
        return Optional.ofNullable(form.group("short")).or(() -> Optional.ofNullable(form.group("day")));
    }

    private static Reading<Optional<Digest>> read(Matcher form, Optional<Digest> before) {
        Optional<String> time = Optional.ofNullable(form.group("time"));
        Optional<LocalTime> at = time.map(ClockTime::read)
                .orElseGet(() -> Optional.of(before.map(Digest::at).orElse(USUAL)));
        return at.isEmpty()
                ? Reading.wrong(time.orElseThrow(), "不是钟点", " is no time of day")
                : Reading.of(Optional.of(new Digest(day(form, before), at.get())));
    }

    /** The day named; else, unless it is daily, the one it had; a weekly digest has one in any case. */
    private static Optional<DayOfWeek> day(Matcher form, Optional<Digest> before) {
        if (form.group("daily") != null) {
            return Optional.empty();
        }
        Optional<DayOfWeek> known = word(form).flatMap(DigestWords::day).or(() -> before.flatMap(Digest::day));
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
