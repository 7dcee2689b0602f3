package kexuebot.catalog.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kexuebot.catalog.fetch.Timekeeper;

/** Notices that the time of day was set while the program ran. For one thread. */
final class ClockWatch {
    /** Clocks are corrected by less than this all the time. */
    private static final Duration TOLERANCE = Duration.ofMinutes(2);

    private final Timekeeper time;
    private Instant lastNow;
    private long lastNanos;

    ClockWatch(Timekeeper time) {
        this.time = time;
        this.lastNow = time.now();
        this.lastNanos = time.nanos();
    }

    /** By how much the clock was set since the last call, forward or back; empty if it was not. */
    Optional<Duration> jump() {
        Instant now = time.now();
        long nanos = time.nanos();
        Duration jump = Duration.between(lastNow, now).minusNanos(nanos - lastNanos);
        lastNow = now;
        lastNanos = nanos;
        return jump.abs().compareTo(TOLERANCE) > 0 ? Optional.of(jump) : Optional.empty();
    }
}
