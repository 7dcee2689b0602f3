package kexuebot.catalog.fetch;

import java.time.Duration;
import java.util.OptionalLong;

/** Keeps a least time between the end of an answer and the next request, whatever the clock on the wall does. */
final class Pacing {

    private final Timekeeper time;
    private Duration delay;
    private OptionalLong lastEnd = OptionalLong.empty();

    Pacing(Duration delay, Timekeeper time) {
        this.delay = delay;
        this.time = time;
    }

    /** From now on at least this long. */
    void slowTo(Duration least) {
        delay = least.compareTo(delay) > 0 ? least : delay;
    }

    /** Returns when the next request may be made. */
    void await() throws InterruptedException {
        if (lastEnd.isPresent()) {
            Duration left = delay.minusNanos(time.nanos() - lastEnd.getAsLong());
            if (left.compareTo(Duration.ZERO) > 0) {
                time.pause(left);
            }
        }
        if (Thread.interrupted()) {
            throw new InterruptedException("before a request");
        }
    }

    /** An answer, or the waiting for it, has ended. */
    void ended() {
        lastEnd = OptionalLong.of(time.nanos());
    }
}
