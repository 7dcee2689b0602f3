package kexuebot.bot.telegram;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after failures in a row: doubling, capped, with jitter so that many do not come back at once. */
final class BackOff {

    static final Duration LONGEST = Duration.ofSeconds(30);

    private static final long FIRST_MILLIS = 500;

    private final RandomGenerator random;

    BackOff(RandomGenerator random) {
        this.random = random;
    }

    /** @param failures in a row, at least 1. Returns between half of the nominal time and all of it */
    Duration after(int failures) {
        int doublings = Math.min(failures - 1, 16);
        long nominal = Math.min(FIRST_MILLIS << doublings, LONGEST.toMillis());
        return Duration.ofMillis(nominal / 2 + random.nextLong(nominal / 2 + 1));
    }
}
