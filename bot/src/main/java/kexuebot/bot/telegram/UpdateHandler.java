package kexuebot.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/**
 * Takes stored updates out of the inbox, in order within a chat, and finishes each: done, or skipped with a reason.
 * What is interrupted stays in the inbox for the next start.
 */
final class UpdateHandler implements Poller.Next {

    /** An update that this many attempts did not bring to an end, crashes included, is skipped. */
    static final int ATTEMPTS = 3;

    private static final Logger LOG = LoggerFactory.getLogger(UpdateHandler.class);

    private final UpdateInbox inbox;
    private final KeyedExecutor workers;
    private final Conversation conversation;
    private final Future<Me> me;

    /** @param me handling waits for it */
    UpdateHandler(UpdateInbox inbox, KeyedExecutor workers, Conversation conversation, Future<Me> me) {
        this.inbox = inbox;
        this.workers = workers;
        this.conversation = conversation;
        this.me = me;
    }

    @Override
    public void take(List<RawUpdate> updates) throws InterruptedException {
        for (RawUpdate update : updates) {
            // only the number waits in memory; the text waits in the inbox
            int id = update.id();
            workers.submit(update.chat(), () -> handle(id));
        }
    }

    private void handle(int id) {
        try {
            Me self = me.get();
            Optional<UpdateInbox.Attempt> attempt = inbox.begin(id);
            if (attempt.isPresent()) {
                handle(id, attempt.get(), self);
            }
        } catch (InterruptedException | ExecutionException e) {
            LOG.info("Update {} stays for the next start", id);
        } catch (RuntimeException e) {
            LOG.error("Update {} stays for the next start: the inbox failed", id, e);
        }
    }

    private void handle(int id, UpdateInbox.Attempt attempt, Me self) throws InterruptedException {
        if (attempt.number() > ATTEMPTS) {
            skip(id, "given up after " + ATTEMPTS + " attempts");
            return;
        }
        try {
            converse(id, UpdateReader.read(tree(attempt.body())), self);
        } catch (IllegalArgumentException e) {
            skip(id, "not understood: " + e.getMessage());
        }
    }

    private void converse(int id, Incoming incoming, Me self) throws InterruptedException {
        try {
            conversation.take(incoming, self);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("Update {} failed", id, e);
            skip(id, "failed: " + e);
            return;
        }
        inbox.done(id);
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
