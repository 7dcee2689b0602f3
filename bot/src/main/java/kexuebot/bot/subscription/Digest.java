package kexuebot.bot.subscription;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

/**
 * News of several posts in one message.
 *
 * @param day of a weekly digest; empty for a daily one
 * @param at the chat's own time, to the minute
 */
public record Digest(Optional<DayOfWeek> day, LocalTime at) {
    public Digest {
        Objects.requireNonNull(day);
        if (at.getSecond() != 0 || at.getNano() != 0) {
            throw new IllegalArgumentException("a digest comes at a whole minute, not " + at);
        }
    }
}
