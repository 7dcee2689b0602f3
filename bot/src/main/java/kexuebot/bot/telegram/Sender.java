package kexuebot.bot.telegram;

import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import kexuebot.bot.chat.ChatMoves;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;

/**
 * Makes steps, each when the gate lets it, and says what became of it. Never waits but for the server's answer. Safe
 * for many threads.
 */
final class Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);

    private final BotApi api;
    private final Gate gate;
    private final ChatMoves moves;

    Sender(BotApi api, Gate gate, ChatMoves moves) {
        this.api = api;
        this.gate = gate;
        this.moves = moves;
    }

    Outcome attempt(Step step) throws InterruptedException {
        if (step instanceof Step.Send send) {
            return send(send.message());
        } else if (step instanceof Step.Edit edit) {
            return edit(edit);
        } else if (step instanceof Step.Answer answer) {
            return answer(answer);
        }
        throw new IllegalStateException("a step of unknown kind: " + step.getClass());
    }

    private Outcome send(Outgoing message) throws InterruptedException {
        Duration wait = gate.enter(message.chat());
        if (!wait.isZero()) {
            return new Outcome.Wait(wait);
        }
        Optional<CallFailed> failure = call(message.send());
        return failure.isEmpty() ? new Outcome.Done() : notSent(message, failure.get());
    }

    private Outcome notSent(Outgoing message, CallFailed why) {
        if (why.movedTo() != 0 && why.movedTo() != message.chat()) {
            moves.moved(ChatIds.of(message.chat()), ChatIds.of(why.movedTo()));
            return new Outcome.Instead(new Step.Send(message.to(why.movedTo())));
        } else if (says(why, "thread not found") && message.topic().isPresent()) {
            return new Outcome.Instead(new Step.Send(message.outsideTopics()));
        } else if (why.code() == 400 && message.formatted() && !says(why, "chat not found")) {
            LOG.warn("A message to {} goes without markup: {}", message.chat(), why.getMessage());
            return new Outcome.Instead(new Step.Send(message.simplest()));
        }
        return failed("A message to " + message.chat(), message.chat(), why);
    }

    private Outcome edit(Step.Edit edit) throws InterruptedException {
        Outgoing message = edit.message();
        Duration wait = gate.enter(message.chat());
        if (!wait.isZero()) {
            return new Outcome.Wait(wait);
        }
        Optional<CallFailed> failure = call(message.edit(edit.messageId()));
        if (failure.isEmpty() || says(failure.get(), "message is not modified")) {
            return new Outcome.Done();
        } else if (failure.get().code() == 400) {
            return new Outcome.Instead(new Step.Send(message));
        }
        return failed("An edit in " + message.chat(), message.chat(), failure.get());
    }

    // a spinner that ends late is no help: tried once, and what was asked for is not held up
    private Outcome answer(Step.Answer step) throws InterruptedException {
        Duration wait = gate.enter();
        if (!wait.isZero()) {
            return new Outcome.Wait(wait);
        }
        AnswerCallbackQuery answer = new AnswerCallbackQuery(step.query());
        step.note().ifPresent(answer::setText);
        call(answer).ifPresent(why -> LOG.info("A button press was not answered: {}", why.getMessage()));
        return new Outcome.Done();
    }

    // the API has no codes of its own for these
    private static boolean says(CallFailed failure, String words) {
        return failure.code() == 400 && failure.getMessage().contains(words);
    }

    private <T extends Serializable> Optional<CallFailed> call(BotApiMethod<T> method) throws InterruptedException {
        try {
            api.call(method);
            return Optional.empty();
        } catch (CallFailed failure) {
            // the results are not used
            return Optional.of(failure).filter(why -> why.kind() != CallFailed.Kind.ACCEPTED);
        }
    }

    private Outcome failed(String what, long chat, CallFailed why) {
        if (why.flooded()) {
            LOG.info("{} waits {} s, as the server says", what, why.retryAfter().toSeconds());
            gate.refused(chat, why.retryAfter());
            return new Outcome.Wait(Duration.ZERO);
        } else if (why.kind() != CallFailed.Kind.REFUSED || why.code() >= 500) {
            return new Outcome.Failed(why.kind() != CallFailed.Kind.UNKNOWN, what + ": " + why.getMessage());
        } else if (why.code() == 403) {
            LOG.info("{} was dropped, the bot is not wanted there: {}", what, why.getMessage());
        } else {
            LOG.warn("{} was dropped: {}", what, why.getMessage());
        }
        return new Outcome.Refused();
    }
}
