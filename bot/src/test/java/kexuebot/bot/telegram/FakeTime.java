package kexuebot.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Time that jumps ahead whenever somebody would wait. */
final class FakeTime {

    private final Queue<Duration> waits = new ConcurrentLinkedQueue<>();
    private Instant now = Instant.parse("2024-05-01T00:00:00Z");

    Timing timing() {
        return new Timing(this::now, this::now, this::pause, (wait, task) -> {
            pass(wait);
            task.run();
        });
    }

    synchronized Instant now() {
        return now;
    }

    private void pause(Duration wait) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        pass(wait);
    }

    synchronized void pass(Duration wait) {
        waits.add(wait);
        now = now.plus(wait);
    }

    /** All waits so far, in order. */
    Queue<Duration> waits() {
        return waits;
    }
}
