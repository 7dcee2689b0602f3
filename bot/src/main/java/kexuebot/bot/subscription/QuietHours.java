package kexuebot.bot.subscription;

import java.time.LocalTime;

/**
 * A stretch of each day in which nothing is announced, in the chat's own time; may pass midnight.
 *
 * @param from the first quiet minute
 * @param to the first minute that is not quiet any more; never {@code from}
 */
public record QuietHours(LocalTime from, LocalTime to) {
    public QuietHours {
        if (from.equals(to) || from.getSecond() + from.getNano() + to.getSecond() + to.getNano() != 0) {
            throw new IllegalArgumentException("not quiet hours: " + from + " to " + to);
        }
    }

    public boolean contains(LocalTime time) {
        boolean afterFrom = !time.isBefore(from);
        boolean beforeTo = time.isBefore(to);
        return from.isBefore(to) ? afterFrom && beforeTo : afterFrom || beforeTo;
    }
}
