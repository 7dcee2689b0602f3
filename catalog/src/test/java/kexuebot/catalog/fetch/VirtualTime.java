package kexuebot.catalog.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes when told to; its two clocks are set apart. Pauses take no time of the test's. */
public final class VirtualTime implements Timekeeper {

    public static final Instant START = Instant.parse("2026-03-01T08:00:00Z");

    private Instant now = START;
    private long nanos = Long.MAX_VALUE - 1_000_000;
    private final List<Duration> pauses = new ArrayList<>();

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public synchronized void pause(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("in a pause");
        }
        pauses.add(duration);
        pass(duration);
    }

    public synchronized void pass(Duration duration) {
        now = now.plus(duration);
        nanos += duration.toNanos();
    }

    /** Somebody sets the clock. */
    public synchronized void setClock(Instant other) {
        now = other;
    }

    public synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}
