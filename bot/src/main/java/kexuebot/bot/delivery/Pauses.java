package kexuebot.bot.delivery;

import java.time.Duration;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** How long to wait after failures in a row: doubling, with jitter so that many do not come back at once. */
record Pauses(Duration longest, RandomGenerator random) {

    private static final long FIRST_MILLIS = 1_000;

    Pauses {
        Objects.requireNonNull(longest);
        Objects.requireNonNull(random);
    }

    /** @param failures in a row, at least 1. Returns between half of the nominal time and all of it */
    Duration after(int failures) {
        int doublings = Math.min(failures - 1, 20);
        long nominal = Math.min(FIRST_MILLIS << doublings, longest.toMillis());
        return Duration.ofMillis(nominal / 2 + random.nextLong(nominal / 2 + 1));
    }
}
