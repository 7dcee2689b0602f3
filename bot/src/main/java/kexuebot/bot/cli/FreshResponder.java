package kexuebot.bot.cli;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import kexuebot.bot.chat.Drafts;
import kexuebot.bot.chat.Message;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.chat.Responder;

/** Answers from what another process stored meanwhile; where loading that takes long, from what was known before. */
final class FreshResponder implements Responder {
    /** What a person at a terminal hardly notices. */
    private static final long PATIENCE_MILLIS = 1_500;

    private final Responder responder;
    private final LongSupplier changeMark;
    private final Runnable refresh;
    private final Executor background;
    private long seen;
    private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);

    /**
     * A responder.
     *
     * @param changeMark another number after something was stored
     */
    FreshResponder(Responder responder, LongSupplier changeMark, Runnable refresh, Executor background) {
        this.responder = responder;
        this.changeMark = changeMark;
        this.refresh = refresh;
        this.background = background;
        this.seen = changeMark.getAsLong();
    }

    @Override
    public Optional<Reply> respond(Message message, Drafts drafts) {
        refreshIfChanged();
        return responder.respond(message, drafts);
    }

    private synchronized void refreshIfChanged() {
        long mark = changeMark.getAsLong();
        if (mark != seen && running.isDone()) {
            seen = mark;
            running = CompletableFuture.runAsync(refresh, background);
        }
        try {
            running.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            // the answer is of what was known before
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
