package kexuebot.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Takes stored updates out of the inbox, in order within a chat, and finishes each: done, or skipped with a reason.
 * What cannot be delivered now is tried again for some hours; what is interrupted stays in the inbox for the next
 * start.
 */
final class UpdateHandler implements Poller.Next {

    /** An update that ended the program this many times is not looked into again. */
    static final int ATTEMPTS = 3;

    /** An answer that comes later than this after its question is of no use. */
    static final Duration DEADLINE = Duration.ofHours(6);

    private static final Duration INBOX_REST = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(UpdateHandler.class);

    private final UpdateInbox inbox;
    private final KeyedExecutor workers;
    private final Conversation conversation;
    private final Function<List<Step>, PendingSteps> pending;
    private final InstantSource clock;
    private final Future<Me> me;

    /** @param me handling waits for it */
    UpdateHandler(
            UpdateInbox inbox,
            KeyedExecutor workers,
            Conversation conversation,
            Function<List<Step>, PendingSteps> pending,
            InstantSource clock,
            Future<Me> me) {
        this.inbox = inbox;
        this.workers = workers;
        this.conversation = conversation;
        this.pending = pending;
        this.clock = clock;
        this.me = me;
    }

    @Override
    public void take(List<UpdateInbox.Waiting> updates) throws InterruptedException {
        for (UpdateInbox.Waiting update : updates) {
            // only the number waits in memory; the text waits in the inbox
            workers.submit(update.chat(), new Handling(update.id()));
        }
    }

    /** One update on its way; keeps across waits what was planned and how far it came. */
    private final class Handling implements KeyedExecutor.Task {
        private final int id;
        private PendingSteps steps;
        private Optional<String> failure = Optional.empty();
        private Instant deadline;
        private boolean counted;

        private Handling(int id) {
            this.id = id;
        }

        @Override
        public Optional<Duration> run() {
            try {
                return steps != null || begin() ? goOn() : Optional.empty();
            } catch (InterruptedException | ExecutionException e) {
                LOG.info("Update {} stays for the next start", id);
                return Optional.empty();
            } catch (RuntimeException e) {
                LOG.error("Update {} waits: the inbox failed", id, e);
                return Optional.of(INBOX_REST);
            }
        }

        private boolean begin() throws InterruptedException, ExecutionException {
            Me self = me.get();
            Optional<UpdateInbox.Attempt> attempt = inbox.begin(id);
            if (attempt.isEmpty()) {
                return false;
            }
            counted = true;
            deadline = clock.instant().plus(DEADLINE).minus(attempt.get().age());
            Plan plan = plan(id, attempt.get(), self);
            stayIfInterrupted();
            failure = plan.failure();
            steps = pending.apply(plan.steps());
            return true;
        }

        // a slow reply was cut short: what was found until then is not the answer
        private void stayIfInterrupted() throws InterruptedException {
            if (Thread.interrupted()) {
                release();
                throw new InterruptedException();
            }
        }

        private Optional<Duration> goOn() throws InterruptedException {
            Optional<Duration> wait = clock.instant().isAfter(deadline) ? tooLate() : advance();
            if (wait.isPresent()) {
                release();
            } else if (failure.isPresent()) {
                skip(id, failure.get());
            } else {
                inbox.done(id);
            }
            return wait;
        }

        private Optional<Duration> tooLate() {
            failure = Optional.of("not delivered within " + DEADLINE.toHours() + " hours");
            return Optional.empty();
        }

        private Optional<Duration> advance() throws InterruptedException {
            try {
                return steps.advance();
            } catch (InterruptedException e) {
                release();
                throw e;
            }
        }

        // what is put off did not end the program
        private void release() {
            if (counted) {
                counted = false;
                inbox.release(id);
            }
        }
    }

    private Plan plan(int id, UpdateInbox.Attempt attempt, Me self) {
        if (attempt.number() > ATTEMPTS + 1) {
            return new Plan(List.of(), Optional.of("given up after " + ATTEMPTS + " attempts"));
        }
        try {
            Incoming incoming = UpdateReader.read(tree(attempt.body()));
            return attempt.number() > ATTEMPTS
                    ? conversation.giveUp(incoming, "given up after " + ATTEMPTS + " attempts")
                    : conversation.take(incoming, self);
        } catch (IllegalArgumentException e) {
            return new Plan(List.of(), Optional.of("not understood: " + e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Update {} failed", id, e);
            return new Plan(List.of(), Optional.of("failed: " + e));
        }
    }

    private static JsonNode tree(String body) {
        try {
            return BatchReader.tree(body);
        } catch (TelegramApiRequestException e) {
            throw new IllegalArgumentException(e.getMessage());
        }
    }

    private void skip(int id, String why) {
        LOG.warn("Skipped update {}: {}", id, why);
        inbox.skipped(id, why);
    }
}
