package kexuebot.catalog.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait after failures in a row: doubling from a base up to a longest wait, with jitter so that many do not
 * come back at once. As safe for threads as its randomness.
 */
public final class Backoff {

    private final long baseMillis;
    private final long longestMillis;
    private final RandomGenerator random;

    /**
     * @param base the nominal wait after the first failure, at least a millisecond
     * @param longest the longest nominal wait, not below the base
     */
    public Backoff(Duration base, Duration longest, RandomGenerator random) {
        if (base.toMillis() < 1 || longest.compareTo(base) < 0) {
            throw new IllegalArgumentException("not a range of waits: " + base + " to " + longest);
        }
        this.baseMillis = base.toMillis();
        this.longestMillis = longest.toMillis();
        this.random = random;
    }

    /**
     * Between half of the nominal wait and all of it, and never less than the server asks for, which may be more than
     * the longest wait.
     *
     * @param attempt how many have failed in a row, at least 1
     */
    public Duration delay(int attempt, Optional<Duration> retryAfter) {
        Duration own = jittered(nominal(attempt));
        return retryAfter.filter(asked -> asked.compareTo(own) > 0).orElse(own);
    }

    private long nominal(int attempt) {
        if (attempt < 1) {
            throw new IllegalArgumentException("attempts count from 1: " + attempt);
        }
        int doublings = attempt - 1;
        // compared this way round because the shift to the left would overflow
        boolean within = doublings < Long.SIZE - 1 && longestMillis >> doublings >= baseMillis;
        return within ? baseMillis << doublings : longestMillis;
    }

    private Duration jittered(long nominal) {
        long half = nominal / 2;
        return Duration.ofMillis(nominal - half + random.nextLong(half + 1));
    }
}
