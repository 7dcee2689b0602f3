package kexuebot.catalog.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Time as it passes. Safe for any number of threads. */
public interface Timekeeper {

    /** The time of day, by a clock that people and daemons may set. */
    Instant now();

    /** Nanoseconds since some moment of this process; never jumps. */
    long nanos();

    /** Waits; returns at once for zero or less. */
    void pause(Duration duration) throws InterruptedException;

    /** This machine's. */
    static Timekeeper system() {
        Clock clock = Clock.systemUTC();
        return new Timekeeper() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void pause(Duration duration) throws InterruptedException {
                if (!duration.isNegative() && !duration.isZero()) {
                    Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
                }
            }
        };
    }
}
