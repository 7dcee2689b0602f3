package kexuebot.bot.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LocalText;

/** What {@code /settings} can change. */
enum SettingKey {
    LANGUAGE(new LocalText("语言", "Language"), "language|lang", "语言", "zh|en", "en"),
    DIGEST(
            new LocalText("汇总", "Digest"),
            "digest(?! ?lines?)",
            "汇总(?!摘句)|摘要",
            "off|daily 08:00|weekly monday 08:00",
            "daily 08:00"),
    LINES(new LocalText("汇总摘句", "Digest lines"), "(?:digest ?)?lines?", "汇总摘句|摘句|每篇一句|一句话", "on|off", "off"),
    QUIET(
            new LocalText("安静时段", "Quiet hours"),
            "quiet(?: hours)?",
            "安静时段|静默时段|安静|静默|免打扰",
            "off|23:00-08:00",
            "23:00-08:00"),
    ZONE(new LocalText("时区", "Time zone"), "(?:time ?)?zone", "时区", "Asia/Shanghai|UTC+8|+08:00", "Asia/Shanghai"),
    SILENT(new LocalText("无声", "Silent"), "silent", "无声|静音", "on|off", "on"),
    HISTORY(
            new LocalText("阅读记录", "Reading history"),
            "(?:reading )?history|reading",
            "阅读记录|阅读|记录|历史",
            "on|off|clear",
            "off");

    /** A setting that was named, and what followed. */
    record Line(SettingKey key, String value) {}

    private final LocalText label;
    private final Pattern line;
    private final String allowed;
    private final String example;

    /** @param english a pattern, like {@code chinese} in half-width letters; after Chinese words no space is needed */
    SettingKey(LocalText label, String english, String chinese, String allowed, String example) {
        this.label = label;
        this.allowed = allowed;
        this.example = example;
        String words = "(?:" + english + ")(?![a-z])|" + chinese;
        this.line = Pattern.compile("(?:" + words + ")\\s*[:=]?\\s*(?<value>.*)", Pattern.CASE_INSENSITIVE);
    }

    /** The setting that half-width text begins with. */
    static Optional<Line> read(String text) {
        return Arrays.stream(values()).flatMap(key -> key.in(text).stream()).findFirst();
    }

    private Optional<Line> in(String text) {
        Matcher matcher = line.matcher(text);
        return matcher.matches() ? Optional.of(new Line(this, matcher.group("value"))) : Optional.empty();
    }

    /** {@code digest}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label(Language language) {
        return label.in(language);
    }

    /**
     * What is allowed, with an example: {@code digest 后面是 off、…，例如 /settings digest daily 08:00}.
     *
     * @param prefix what a line begins with
     */
    String form(String prefix, Language language) {
        String[] values = allowed.split("\\|");
        String last = values[values.length - 1];
        String first = String.join(language.pick("、", ", "), Arrays.copyOf(values, values.length - 1));
        String usage = prefix + " " + code() + " " + example;
        return language.pick(
                code() + " 后面是 " + first + " 或 " + last + "，例如 " + usage,
                code() + " takes " + first + " or " + last + ", e.g. " + usage);
    }
}
