package kexuebot.bot.telegram;

import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/**
 * Makes the calls that show drafts: none twice, and none that would have to wait for its turn. Each takes about
 * {@link #LONGEST} at most. Safe for many threads.
 */
final class DraftSender {

    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(DraftSender.class);

    /** How a try to show a draft ended. */
    sealed interface Result {

        /** @param message the id of the message that was sent, where one was and the server told it */
        record Shown(OptionalInt message) implements Result {}

        /** It is not a draft's turn, or not the way to show one. */
        record Skipped() implements Result {}

        /** Further ones are of no use. {@code known} is false where it may have been shown, or may still be. */
        record Failed(boolean known) implements Result {}
    }

    private static final Result SHOWN = new Result.Shown(OptionalInt.empty());

    private final BotApi api;
    private final Gate gate;
    private final Sender sender;
    private final Pause pause;
    private volatile boolean streams = true;

    /** @param sender for what is no draft */
    DraftSender(BotApi api, Gate gate, Sender sender, Pause pause) {
        this.api = api;
        this.gate = gate;
        this.sender = sender;
        this.pause = pause;
    }

    /** Whether {@link #stream} may be a way; false as soon as the server turned out to be older than that. */
    boolean streams() {
        return streams;
    }

    /**
     * Shows a private chat what is no message yet.
     *
     * @param draft the same for all drafts of one reply; not 0
     * @param first whether none of them was shown yet
     */
    Result stream(int draft, Outgoing message, boolean first) throws InterruptedException {
        return attempt(message.chat(), first, message.draft(draft), done -> SHOWN, why -> {
            if (!isUnknownMethod(why)) {
                return failed(message.chat(), why);
            }
            LOG.info("The Bot API server knows no drafts: messages that are edited take their place");
            streams = false;
            return new Result.Skipped();
        });
    }

    /** Sends a message that is to be edited. */
    Result send(Outgoing message) throws InterruptedException {
        return attempt(
                message.chat(),
                true,
                message.send(),
                sent -> new Result.Shown(id(sent)),
                failure -> failed(message.chat(), failure));
    }

    Result edit(int messageId, Outgoing message) throws InterruptedException {
        return attempt(
                message.chat(),
                false,
                message.edit(messageId),
                done -> SHOWN,
                why -> Refusals.isSameAlready(why) ? SHOWN : failed(message.chat(), why));
    }

    /** Ends the waiting of who pressed a button. Returns false where that is to be done later. */
    boolean answer(String query) throws InterruptedException {
        return sender.attempt(new Step.Answer(query, Optional.empty())) instanceof Outcome.Done;
    }

    private <T extends Serializable> Result attempt(
            long chat,
            boolean first,
            BotApiMethod<T> call,
            Function<T, Result> shown,
            Function<CallFailed, Result> failed)
            throws InterruptedException {
        Optional<Duration> moment = gate.enterDraft(chat, first);
        if (moment.isEmpty()) {
            return new Result.Skipped();
        }
        pause.of(moment.get());
        try {
            return shown.apply(api.call(call, LONGEST));
        } catch (CallFailed why) {
            return why.kind() == CallFailed.Kind.ACCEPTED ? SHOWN : failed.apply(why);
        }
    }

    private static OptionalInt id(Message sent) {
        return sent == null || sent.getMessageId() == null ? OptionalInt.empty() : OptionalInt.of(sent.getMessageId());
    }

    private static boolean isUnknownMethod(CallFailed why) {
        return why.code() == 404 || why.code() == 400 && why.getMessage().contains("method not found");
    }

    private Result failed(long chat, CallFailed why) {
        if (why.flooded()) {
            gate.refused(chat, why.retryAfter());
            return new Result.Skipped();
        }
        LOG.info("No more drafts of a reply to {}: {}", chat, why.getMessage());
        return new Result.Failed(why.kind() != CallFailed.Kind.UNKNOWN);
    }
}
