package kexuebot.bot.command;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Place;
import kexuebot.bot.delivery.Schedule;
import kexuebot.bot.subscription.Digest;
import kexuebot.bot.subscription.Preferences;
import kexuebot.bot.subscription.QuietHours;

/** What a chat's preferences lead to from a moment on, in words. */
record Outlook(Schedule schedule, Instant now, Place place, Preferences preferences, Language language) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    ZoneId zone() {
        return preferences.zone().orElse(schedule.standard());
    }

    /** The chat's own time: {@code 2026-01-02 11:04}. */
    String time() {
        return shown(now);
    }

    /** One or two sentences: when the next new post is told of, and how. */
    String words() {
        String when = preferences.digest().map(this::digest).orElseGet(this::atOnce);
        return preferences.silent() ? when + language.pick("来时没有提示音。", " They arrive without a sound.") : when;
    }

    private String digest(Digest digest) {
        Instant due = schedule.plan(place, now, preferences).due();
        String next = shown(due) + zoned();
        String when = language.pick(
                "下一份汇总在 " + next + "，有新文章才发。", "The next digest comes " + next + " if there are new posts.");
        LocalTime at = digest.at();
        boolean waits = preferences.quiet().filter(quiet -> quiet.contains(at)).isPresent();
        String hour = ClockTime.FORM.format(at);
        return waits
                ? when
                        + language.pick(
                                hour + " 在安静时段里，所以顺延。",
                                " " + hour + " lies in the quiet hours, so it waits for their end.")
                : when;
    }

    private String atOnce() {
        String always = language.pick("新文章随到随发", "New posts come at once");
        return preferences.quiet().map(quiet -> always + but(quiet)).orElse(always + language.pick("。", "."));
    }

    private String but(QuietHours quiet) {
        String hours = QuietWords.text(quiet);
        String end = ClockTime.FORM.format(quiet.to());
        String now = schedule.quietUntil(this.now, preferences)
                .map(until -> language.pick(
                        "现在就是安静时段，到 " + shown(until) + "。", " It is quiet now, until " + shown(until) + "."))
                .orElse("");
        return language.pick(
                        "，" + hours + " 里的等到 " + end + zoned() + "。",
                        ", those within " + hours + " at " + end + zoned() + ".")
                + now;
    }

    private String zoned() {
        return language.pick("（" + zone() + "）", " (" + zone() + ")");
    }

    private String shown(Instant moment) {
        return MINUTE.format(moment.atZone(zone()));
    }
}
