package kexuebot.bot.command;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import kexuebot.bot.chat.Language;

/** How moments read: how long ago or how soon, and the time of a zone. */
record Moment(Instant now, ZoneId zone, Language language) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** {@code 10 分钟前（2026-07-29 12:00）}; a moment still to come has just been, for clocks differ. */
    String past(Instant moment) {
        Duration ago = Duration.between(moment, now);
        String relative = ago.toMinutes() < 1
                ? language.pick("刚刚", "just now")
                : language.pick(amount(ago) + "前", amount(ago) + " ago");
        return beside(relative, moment);
    }

    /** {@code 10 分钟后（2026-07-29 12:10）}; a moment that is over is due. */
    String future(Instant moment) {
        Duration left = Duration.between(now, moment);
        String relative = left.toMinutes() < 1
                ? language.pick("马上", "any moment")
                : language.pick(amount(left) + "后", "in " + amount(left));
        return beside(relative, moment);
    }

    private String beside(String relative, Instant moment) {
        String time = MINUTE.format(moment.atZone(zone));
        return language.pick(relative + "（" + time + "）", relative + " (" + time + ")");
    }

    private String amount(Duration length) {
        if (length.toHours() < 1) {
            return amount(length.toMinutes(), " 分钟", "minute");
        }
        return length.toDays() < 2 ? amount(length.toHours(), " 小时", "hour") : amount(length.toDays(), " 天", "day");
    }

    private String amount(long count, String chinese, String english) {
        return count + language.pick(chinese, " " + english + (count == 1 ? "" : "s"));
    }
}
