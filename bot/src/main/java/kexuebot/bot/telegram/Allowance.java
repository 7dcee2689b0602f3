package kexuebot.bot.telegram;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.SynchronizationStrategy;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * One budget of calls: one per interval on average, and some ahead of time after a quiet time. Not for several
 * threads.
 */
final class Allowance {

    /** A token is a microsecond, so that a call that comes a little late does not delay all that follow. */
    private final Bucket bucket;

    private final long capacity;
    private final long call;
    private final InstantSource clock;
    private Instant closedUntil = Instant.EPOCH;

    /** @param ahead how much sooner than on average calls may be made after a quiet time */
    Allowance(InstantSource clock, Duration interval, Duration ahead) {
        this.clock = clock;
        this.call = micros(interval);
        this.capacity = micros(interval.plus(ahead));
        this.bucket = Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(1_000, Duration.ofMillis(1)))
                .withCustomTimePrecision(new Meter(clock))
                .withSynchronizationStrategy(SynchronizationStrategy.NONE)
                .build();
    }

    /** Until the next call may be made, in whole milliseconds; nothing is spent. */
    Duration untilNext() {
        return rounded(bucket.estimateAbilityToConsume(call).getNanosToWaitForRefill());
    }

    /** Spends a call that is made after the time returned, in whole milliseconds; calls spent later come after it. */
    Duration spend() {
        return rounded(bucket.consumeIgnoringRateLimits(call));
    }

    private static Duration rounded(long nanos) {
        return Duration.ofMillis((nanos + 999_999) / 1_000_000);
    }

    /** Nothing before that time; what was promised until then is void, and after it calls come one by one. */
    void close(Instant until) {
        if (until.isAfter(closedUntil)) {
            closedUntil = until;
            long excess = bucket.getAvailableTokens() + micros(Duration.between(clock.instant(), until)) - call;
            if (excess > 0) {
                bucket.consumeIgnoringRateLimits(excess);
            } else if (excess < 0) {
                bucket.forceAddTokens(-excess);
            }
        }
    }

    /** The end of the last closed time. */
    Instant closedUntil() {
        return closedUntil;
    }

    /** How many calls may be made now. */
    int ready() {
        return (int) Math.max(0, bucket.getAvailableTokens() / call);
    }

    /** Whether it is as good as new. */
    boolean isFull() {
        return bucket.getAvailableTokens() >= capacity;
    }

    private static long micros(Duration time) {
        return TimeUnit.MICROSECONDS.convert(time);
    }

    private record Meter(InstantSource clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
