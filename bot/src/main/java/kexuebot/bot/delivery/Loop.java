package kexuebot.bot.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Repeats something until it is told to end; what goes wrong is logged and tried again. */
final class Loop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

    private final String name;
    private final Supplier<Duration> round;
    private final BooleanSupplier ended;
    private final Pauses pauses;
    private final Semaphore wakes = new Semaphore(0);
    private int failures;

    /**
     * Something to repeat.
     *
     * @param round returns after what time to repeat it
     * @param ended asked before each round and each wait
     */
    Loop(String name, Supplier<Duration> round, BooleanSupplier ended, Pauses pauses) {
        this.name = name;
        this.round = round;
        this.ended = ended;
        this.pauses = pauses;
    }

    /** Cuts the present wait short, or else the next one. Safe for any thread. */
    void wake() {
        wakes.release();
    }

    @Override
    public void run() {
        try {
            while (!ended.getAsBoolean()) {
                wakes.drainPermits();
                Duration wait = roundSafely();
                await(wait);
            }
        } catch (InterruptedException e) {
            LOG.debug("{} was interrupted", name);
        }
    }

    private void await(Duration wait) throws InterruptedException {
        if (!ended.getAsBoolean()) {
            wakes.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** One round; returns after what time to make the next one, also when this one failed. */
    Duration roundSafely() {
        try {
            Duration wait = round.get();
            worked();
            return wait;
        } catch (RuntimeException e) {
            return failed(e);
        } catch (Error e) {
            // memory may be back soon; it must not end in silence
            LOG.error("{} failed inside and goes on", name, e);
            return pauses.after(1);
        }
    }

    private void worked() {
        if (failures > 0) {
            LOG.info("{} works again after {} failures", name, failures);
        }
        failures = 0;
    }

    private Duration failed(RuntimeException failure) {
        failures++;
        if (failures == 1) {
            LOG.warn("{} fails and is tried again: {}", name, failure.toString());
        }
        return pauses.after(failures);
    }
}
