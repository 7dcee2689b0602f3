package kexuebot.bot.command;

import java.util.Locale;
import java.util.function.Function;
import kexuebot.bot.chat.Language;
import kexuebot.bot.subscription.Preferences;

/** Preferences with one setting as somebody wants it. */
final class SettingChange {
    private SettingChange() {}

    /** What the preferences become by a line about any setting that is one of them. */
    static Reading<Preferences> read(SettingKey.Line line, Preferences before) {
        String value = line.value();
        return switch (line.key()) {
            case DIGEST -> map(DigestWords.read(value, before.digest()), before::withDigest);
            case QUIET -> map(QuietWords.read(value), before::withQuiet);
            case ZONE -> map(ZoneWords.read(value), before::withZone);
            case LINES -> map(Switch.read(value), before::withLines);
            case SILENT -> map(Switch.read(value), before::withSilent);
            case LANGUAGE, HISTORY -> throw new IllegalArgumentException("no preference: " + line);
        };
    }

    private static <T> Reading<Preferences> map(Reading<T> reading, Function<T, Preferences> change) {
        return reading instanceof Reading.Wrong<T> wrong
                ? new Reading.Wrong<>(wrong.why(), wrong.instead())
                : Reading.of(change.apply(((Reading.Value<T>) reading).value()));
    }

    /** Reads half-width text in any case: a code, or a name of the language in either of them. */
    static Reading<Language> language(String written) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "zh", "中文", "汉语", "chinese" -> Reading.of(Language.ZH);
            case "en", "英文", "英语", "english" -> Reading.of(Language.EN);
            default -> Reading.wrong(written, "不是这里会的语言", " is no language spoken here");
        };
    }
}
