package kexuebot.bot.openai;

import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.PartialThinking;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.Optional;
import java.util.function.Predicate;
import kexuebot.bot.config.Secret;
import kexuebot.bot.model.ModelException;
import kexuebot.bot.model.ModelException.Kind;
import kexuebot.bot.model.Prompt;
import kexuebot.bot.model.Usage;

/** One answer while it comes: passes its pieces on, counts tokens, and remembers how it ended. For one thread. */
final class Answer implements StreamingChatResponseHandler {
    private final Optional<Secret> secret;
    private final Predicate<String> listener;
    private final Thoughts thoughts = new Thoughts();
    private final Hider hider;
    private final Estimate written = new Estimate();
    private Optional<Usage> counted = Optional.empty();
    private Optional<Refusal> failure = Optional.empty();
    private Optional<RuntimeException> thrown = Optional.empty();
    private boolean asked;
    private boolean interrupted;
    private boolean givenUp;

    /** @param secret never passed on, whatever the endpoint says */
    Answer(Optional<Secret> secret, Predicate<String> listener) {
        this.secret = secret;
        this.listener = listener;
        this.hider = new Hider(secret);
    }

    /** Whether no more is wanted, or can be had. */
    boolean over() {
        return givenUp || interrupted || failure.isPresent() || thrown.isPresent();
    }

    /** The endpoint has the question, and may count it. */
    void asked() {
        asked = true;
    }

    void interrupt() {
        interrupted = true;
    }

    /** The first failure counts, unless the answer had been given up before. */
    void fail(Refusal refusal) {
        if (!over()) {
            failure = Optional.of(refusal);
        }
    }

    void fail(Kind kind, String message) {
        fail(new Refusal(kind, message));
    }

    @Override
    public void onPartialResponse(String piece) {
        written.add(piece);
        tell(hider.pass(thoughts.pass(piece)));
    }

    private void tell(String text) {
        if (text.isEmpty() || over()) {
            return;
        }
        try {
            givenUp = !listener.test(text);
        } catch (RuntimeException e) {
            thrown = Optional.of(e); // the client would log it and go on
        }
    }

    /** The answer has ended as it should. */
    void end() {
        tell(hider.pass(thoughts.rest()) + hider.rest());
    }

    @Override
    public void onPartialThinking(PartialThinking thinking) {
        written.add(thinking.text());
    }

    @Override
    public void onUnmappedRawEvent(Object event) {
        if (event instanceof ServerSentEvent sent) {
            Refusal.in(sent.data()).ifPresent(this::fail);
        }
    }

    @Override
    public void onError(Throwable error) {
        // the client passes on an event named error as just this; all else is its trouble with what came
        boolean said = error.getClass() == RuntimeException.class && error.getCause() == null;
        fail(
                Kind.BROKEN,
                said
                        ? "broke off with an error: " + Refusal.said(error.getMessage())
                        : "sent an event that is no part of an answer");
    }

    /** Comes when the stream has ended, however it did. */
    @Override
    public void onCompleteResponse(ChatResponse response) {
        counted = Optional.ofNullable(response.tokenUsage()).flatMap(Answer::usage);
        if (response.finishReason() == FinishReason.CONTENT_FILTER) {
            fail(Kind.REFUSED, "withheld the answer (content_filter)");
        }
    }

    /** Empty unless both are counted, and make sense. */
    private static Optional<Usage> usage(TokenUsage usage) {
        Integer in = usage.inputTokenCount();
        Integer out = usage.outputTokenCount();
        return in == null || out == null || in < 0 || out < 0 ? Optional.empty() : Optional.of(new Usage(in, out));
    }

    /**
     * What the answer cost.
     *
     * @param host for the message
     * @throws RuntimeException what the listener threw
     */
    Usage usage(Prompt prompt, String host) throws ModelException, InterruptedException {
        if (interrupted) {
            throw new InterruptedException();
        }
        if (thrown.isPresent()) {
            throw thrown.get();
        }
        if (failure.isPresent()) {
            String message =
                    Refusal.cut(Hider.hide(secret, host + " " + failure.get().message()));
            throw new ModelException(failure.get().kind(), message, used(prompt));
        }
        return used(prompt);
    }

    private Usage used(Prompt prompt) {
        long question = new Estimate().add(prompt.rules()).add(prompt.request()).tokens();
        return counted.orElse(asked ? new Usage(question, written.tokens()) : Usage.NOTHING);
    }
}
