package kexuebot.bot.delivery;

import java.time.Duration;
import java.time.Instant;

/** A pause from a moment on. A clock that is set back ends it. */
record Rest(Instant from, Duration time) {

    static final Rest NONE = new Rest(Instant.EPOCH, Duration.ZERO);

    /** What is left of it; zero when it is over. */
    Duration left(Instant now) {
        Duration left = Duration.between(now, from.plus(time));
        return now.isBefore(from) || left.isNegative() ? Duration.ZERO : left;
    }
}
