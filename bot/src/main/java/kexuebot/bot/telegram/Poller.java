package kexuebot.bot.telegram;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import kexuebot.bot.delivery.Causes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for updates again and again. A batch is stored before the server is told that it arrived, and handed over
 * after that. Nothing but an interrupt, {@link #stop} or a refused token ends it.
 */
final class Poller implements Runnable {

    /** Where stored updates go on to. May wait; must not throw. */
    interface Next {
        void take(List<UpdateInbox.Waiting> updates) throws InterruptedException;
    }

    /** Waited when a poll brought nothing at once, or nothing to confirm: a server should not do that. */
    static final Duration IDLE = Duration.ofMillis(500);

    private static final int BATCH = 100;

    /** A token that worked is taken for wrong after this many refusals in a row, which takes some five minutes. */
    static final int REFUSALS = 15;

    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    private final BotApi api;
    private final UpdateInbox inbox;
    private final Next next;
    private final BackOff backOff;
    private final Pause pause;
    private final Consumer<CallFailed> tokenRefused;

    private volatile boolean stopped;
    private OptionalInt offset = OptionalInt.empty();
    private boolean resumed;
    private int failures;
    private int singles;
    private int refusals;
    private boolean accepted;
    private List<String> lastBroken = List.of();

    Poller(BotApi api, UpdateInbox inbox, Next next, BackOff backOff, Pause pause, Consumer<CallFailed> tokenRefused) {
        this.api = api;
        this.inbox = inbox;
        this.next = next;
        this.backOff = backOff;
        this.pause = pause;
        this.tokenRefused = tokenRefused;
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                roundSafely();
            }
        } catch (InterruptedException e) {
            LOG.debug("Polling was interrupted");
        }
    }

    private void roundSafely() throws InterruptedException {
        try {
            resumeOnce();
            pollOnce();
        } catch (CallFailed e) {
            callFailed(e);
        } catch (RuntimeException e) {
            failed("the update inbox does not work", Causes.innermost(e), Duration.ZERO);
        } catch (Error e) {
            // to run out of memory over one batch must not end the bot in silence
            singles = BATCH;
            failed("a failure inside", Causes.innermost(e), Duration.ZERO);
        }
    }

    /** Hands over what an earlier run left unfinished, before anything new. */
    private void resumeOnce() throws InterruptedException {
        if (!resumed) {
            List<UpdateInbox.Waiting> unfinished = inbox.pending();
            resumed = true;
            next.take(unfinished);
        }
    }

    /** One round. The offset moves only when the batch is stored. */
    void pollOnce() throws CallFailed, InterruptedException {
        long began = System.nanoTime();
        RawBatch batch = api.poll(offset, singles > 0 ? 1 : BATCH);
        singles = Math.max(0, singles - 1);
        refusals = 0;
        accepted = true;
        if (batch.isEmpty()) {
            succeeded();
            // ids may start anew after a quiet time, below an old offset
            offset = OptionalInt.empty();
            pauseIfSoonerThan(IDLE, began);
        } else {
            keep(batch);
            succeeded();
        }
    }

    private void keep(RawBatch batch) throws InterruptedException {
        reportBroken(batch.broken());
        List<RawUpdate> fresh = inbox.store(batch.updates());
        OptionalInt before = offset;
        offset = batch.nextOffset().isPresent() ? batch.nextOffset() : offset;
        next.take(fresh.stream().map(UpdateInbox.Waiting::of).toList());
        if (fresh.isEmpty() && offset.equals(before)) {
            pause.of(IDLE);
        }
    }

    private void reportBroken(List<String> broken) {
        if (!broken.equals(lastBroken)) {
            broken.forEach(update -> LOG.warn("Skipped an update without a usable id: {}", update));
        }
        lastBroken = List.copyOf(broken);
    }

    private void pauseIfSoonerThan(Duration least, long began) throws InterruptedException {
        if (System.nanoTime() - began < least.toNanos()) {
            pause.of(least);
        }
    }

    private void callFailed(CallFailed failure) throws InterruptedException {
        if (stopped) {
            return;
        }
        if (failure.tokenUnknown() && tokenIsWrong()) {
            stopped = true;
            tokenRefused.accept(failure);
            return;
        }
        if (failure.kind() == CallFailed.Kind.UNKNOWN) {
            singles = BATCH; // if one update cannot be read, it is found and left behind
        }
        String hint = failure.code() == 409 ? "another program polls with this token" : "no updates";
        failed(hint, failure.getMessage(), failure.retryAfter());
    }

    /** A server that knew the token may forget it for a moment, while it is set up anew. */
    private boolean tokenIsWrong() {
        refusals++;
        return !accepted || refusals > REFUSALS;
    }

    private void failed(String what, String why, Duration atLeast) throws InterruptedException {
        failures++;
        Duration wait = backOff.after(failures);
        Duration longer = wait.compareTo(atLeast) < 0 ? atLeast : wait;
        LOG.warn("Polling: {} ({}); next try in {} ms", what, why, longer.toMillis());
        pause.of(longer);
    }

    private void succeeded() {
        if (failures > 0) {
            LOG.info("Polling works again after {} failures", failures);
        }
        failures = 0;
    }

    /** Ends polling after the batch in hand; a waiting poll is cut off. */
    void stop() {
        stopped = true;
        api.cancelPoll();
    }
}
