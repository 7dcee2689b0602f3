package kexuebot.bot.telegram;

import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/**
 * Sends, and deals with what can go wrong: waits when the server says so, tries again only what surely had no effect,
 * and gives up in the end with a line in the log. Safe for many threads.
 */
final class Sender {

    /** Tries in all, the first included. */
    static final int TRIES = 7;

    /** A flood limit that lasts longer than this is not waited for. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final BotApi api;
    private final BackOff backOff;
    private final Pause pause;

    Sender(BotApi api, BackOff backOff, Pause pause) {
        this.api = api;
        this.backOff = backOff;
        this.pause = pause;
    }

    /** Sends a message; in its plainest form if the server does not take the formatted one. */
    void send(Outgoing message) throws InterruptedException {
        Optional<CallFailed> failure = attempt(message.send());
        if (failure.isEmpty()) {
            return;
        }
        CallFailed why = failure.get();
        if (why.movedTo() != 0 && why.movedTo() != message.chat()) {
            send(message.to(why.movedTo()));
        } else if (why.code() == 400 && message.formatted()) {
            LOG.warn("A message to {} goes without markup: {}", message.chat(), why.getMessage());
            send(message.simplest());
        } else {
            giveUp("A message to " + message.chat(), why);
        }
    }

    /** Replaces a message's text and buttons. Returns whether it now shows them, as far as is known. */
    boolean edit(int messageId, Outgoing message) throws InterruptedException {
        Optional<CallFailed> failure = attempt(message.edit(messageId));
        if (failure.isEmpty() || isUnchanged(failure.get())) {
            return true;
        }
        CallFailed why = failure.get();
        if (why.code() != 400) {
            giveUp("An edit in " + message.chat(), why);
        }
        return why.code() != 400;
    }

    // the API has no code of its own for this
    private static boolean isUnchanged(CallFailed failure) {
        return failure.code() == 400 && failure.getMessage().contains("message is not modified");
    }

    /** Answers a pressed button, with a note to show or without. */
    void answer(String query, Optional<String> note) throws InterruptedException {
        AnswerCallbackQuery answer = new AnswerCallbackQuery(query);
        note.ifPresent(answer::setText);
        Optional<CallFailed> failure = attempt(answer);
        // a query too old to be answered is nobody's fault
        failure.ifPresent(why -> LOG.info("A button press was not answered: {}", why.getMessage()));
    }

    private <T extends Serializable> Optional<CallFailed> attempt(BotApiMethod<T> method) throws InterruptedException {
        for (int tried = 1; ; tried++) {
            try {
                api.call(method);
                return Optional.empty();
            } catch (CallFailed failure) {
                if (tried == TRIES || !worthAnotherTry(failure, tried)) {
                    return Optional.of(failure);
                }
                pause.of(failure.flooded() ? atLeastASecond(failure.retryAfter()) : backOff.after(tried));
            }
        }
    }

    /** Where nobody knows what became of a call it is made once more: a reader rather sees a reply twice than never. */
    private static boolean worthAnotherTry(CallFailed failure, int tried) {
        if (failure.kind() == CallFailed.Kind.UNKNOWN) {
            return tried == 1;
        }
        boolean flooded = failure.flooded() && failure.retryAfter().compareTo(PATIENCE) <= 0;
        return flooded || failure.kind() == CallFailed.Kind.NOT_TAKEN || failure.code() >= 500;
    }

    private static Duration atLeastASecond(Duration wait) {
        return wait.isZero() ? Duration.ofSeconds(1) : wait;
    }

    private static void giveUp(String what, CallFailed why) {
        if (why.code() == 403) {
            LOG.info("{} was dropped, the bot is not wanted there: {}", what, why.getMessage());
        } else if (why.kind() == CallFailed.Kind.UNKNOWN) {
            LOG.warn("{} may have arrived or not: {}", what, why.getMessage());
        } else {
            LOG.warn("{} was dropped: {}", what, why.getMessage());
        }
    }
}
