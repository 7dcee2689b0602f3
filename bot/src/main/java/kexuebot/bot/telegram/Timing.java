package kexuebot.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How time passes.
 *
 * @param clock for differences only; not turned back when somebody sets the machine's clock
 */
record Timing(InstantSource clock, Pause pause, Later later) {

    static Timing real() {
        return new Timing(steady(), Pause.REAL, Later.REAL);
    }

    private static InstantSource steady() {
        Instant start = Instant.now();
        long nanos = System.nanoTime();
        return () -> start.plus(Duration.ofNanos(System.nanoTime() - nanos));
    }
}
