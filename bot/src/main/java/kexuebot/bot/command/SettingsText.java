package kexuebot.bot.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.chat.SettingsView;
import kexuebot.bot.history.Remembered;
import kexuebot.bot.subscription.Preferences;
import kexuebot.bot.subscription.Stop;

/**
 * How a chat's settings read.
 *
 * @param spoken the language that the chat is spoken to in; replies come in that of the outlook
 * @param remembered what is remembered of what the chat reads
 * @param channel the name with {@code @}, where it is not the chat that asks
 */
record SettingsText(
        Outlook outlook, Language spoken, List<Stop> stops, Remembered remembered, Optional<String> channel) {

    SettingsView view() {
        return new SettingsView(
                spoken,
                DigestWords.line(preferences().digest()),
                QuietWords.line(preferences().quiet()),
                outlook.zone().getId(),
                preferences().silent(),
                preferences().lines(),
                remembered.on(),
                remembered.posts(),
                stops.stream()
                        .map(stop -> stop.reason().name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private Preferences preferences() {
        return outlook.preferences();
    }

    private Language language() {
        return outlook.language();
    }

    /** Adds all settings, and what may be in their way. */
    void add(Reply.Builder reply) {
        String title = language().pick("设置", "Settings");
        reply.settings(view())
                .part(Part.heading(channel.map(name -> title + " · " + name).orElse(title)));
        for (SettingKey key : SettingKey.values()) {
            reply.part(Part.line(row(key)));
        }
        stops.forEach(stop -> reply.part(Part.line(StopText.line(stop.reason(), language()))));
    }

    /** One setting and what happens now. */
    void addChanged(SettingKey key, Reply.Builder reply) {
        String where = channel.map(name -> name + " · ").orElse("");
        reply.settings(view()).part(Part.line(where + row(key)));
        if (key == SettingKey.LINES) {
            reply.part(Part.line(lines()));
        }
        if (key != SettingKey.LANGUAGE) {
            reply.part(Part.line(outlook.words()));
        }
    }

    private String lines() {
        return preferences().lines()
                ? language().pick("汇总里每篇文章带一句话。", "A digest has a sentence of each post.")
                : language().pick("汇总里只列标题和日期。", "A digest has titles and dates alone.");
    }

    private String row(SettingKey key) {
        return key.label(language()) + " " + value(key);
    }

    private String value(SettingKey key) {
        String on = language().pick("开", "on");
        String off = language().pick("关", "off");
        return switch (key) {
            case LANGUAGE -> name(spoken, language());
            case DIGEST ->
                preferences()
                        .digest()
                        .map(digest -> DigestWords.text(digest, language()))
                        .orElse(off);
            case QUIET -> preferences().quiet().map(QuietWords::text).orElse(off);
            case ZONE -> outlook.zone() + language().pick("，现在 ", ", now ") + outlook.time();
            case LINES -> preferences().lines() ? on : off;
            case SILENT -> preferences().silent() ? on : off;
            case HISTORY -> HistorySetting.text(remembered, language());
        };
    }

    private static String name(Language named, Language language) {
        return named == Language.ZH ? language.pick("中文", "Chinese") : language.pick("英文", "English");
    }

    /** Adds buttons for the usual choices that are not made yet. @param prefix what a line begins with */
    void addButtons(String prefix, Reply.Builder reply) {
        if (preferences().digest().isEmpty()) {
            button(reply, "每天汇总", "Daily digest", prefix + " digest daily 08:00");
            button(reply, "每周汇总", "Weekly digest", prefix + " digest weekly monday 08:00");
        } else {
            button(reply, "不汇总", "No digest", prefix + " digest off");
            addLinesButton(prefix, reply);
        }
        if (preferences().quiet().isEmpty()) {
            button(reply, "安静 23:00–08:00", "Quiet 23:00–08:00", prefix + " quiet 23:00-08:00");
        } else {
            button(reply, "取消安静时段", "No quiet hours", prefix + " quiet off");
        }
        if (preferences().silent()) {
            button(reply, "恢复声音", "With sound", prefix + " silent off");
        } else {
            button(reply, "无声", "Silent", prefix + " silent on");
        }
        addButtonsAnywhere(prefix, reply);
    }

    private void addLinesButton(String prefix, Reply.Builder reply) {
        if (preferences().lines()) {
            button(reply, "汇总只列标题", "Titles alone", prefix + " lines off");
        } else {
            button(reply, "汇总带摘句", "Digest with lines", prefix + " lines on");
        }
    }

    /** Adds those that make sense also where nothing is announced. */
    void addButtonsAnywhere(String prefix, Reply.Builder reply) {
        HistorySetting.addButtons(remembered, prefix, language(), reply);
        boolean chinese = spoken == Language.ZH;
        reply.button(chinese ? "English" : "中文", prefix + " language " + (chinese ? "en" : "zh"));
    }

    private void button(Reply.Builder reply, String chinese, String english, String line) {
        reply.button(language().pick(chinese, english), line);
    }
}
