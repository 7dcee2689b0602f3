package kexuebot.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How time passes.
 *
 * @param clock for differences only; not turned back when somebody sets the machine's clock
 * @param calendar for what is kept; as the machine's clock is set
 */
record Timing(InstantSource clock, InstantSource calendar, Pause pause, Later later) {

    static Timing real() {
        return new Timing(steady(), InstantSource.system(), Pause.REAL, Later.REAL);
    }

    private static InstantSource steady() {
        Instant start = Instant.now();
        long nanos = System.nanoTime();
        return () -> start.plus(Duration.ofNanos(System.nanoTime() - nanos));
    }
}
