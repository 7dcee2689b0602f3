package kexuebot.bot.openai;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.CancellationUnsupportedHandle;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import kexuebot.bot.model.ModelException.Kind;

/**
 * One question to an endpoint, on the thread that asks: reads the events of the answer until it has ended, failed, or is
 * wanted no more, which the {@link Answer} says and is told. Whatever comes, time and memory are bounded.
 */
final class EventStream implements HttpClient {
    /** In bytes. 120 s of a fast model that thinks aloud, at 250 bytes a token, are about half of it. */
    static final long LONGEST = 8 << 20;

    private static final String DONE = "[DONE]";

    /** Is quoted like this only where it is a key: within a text, quotes have backslashes. */
    private static final Pattern FINISHED = Pattern.compile("\"finish_reason\"\\s*:\\s*\"");

    /** Usage comes right after the reason, and some endpoints never say that they are done. */
    private static final Duration AFTER_FINISH = Duration.ofSeconds(1);

    private static final Duration AFTER_DONE = Duration.ofMillis(200);

    /** Parts of a body after the end of the answer that are read for the sake of the connection. */
    private static final int DRAINED = 8;

    private final Call call;
    private final Patience patience;
    private final Answer answer;
    private Waiting waiting;
    private boolean heard;
    private boolean finished;
    private boolean done;
    private long read;

    EventStream(Call call, Patience patience, Answer answer) {
        this.call = call;
        this.patience = patience;
        this.answer = answer;
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        throw new UnsupportedOperationException("answers are streamed");
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        waiting = new Waiting(patience);
        try {
            HttpResponse<Body> response = call.send(request.url(), request.body(), waiting.left());
            try (Body body = response.body()) {
                read(response, body, listener);
            }
        } catch (InterruptedException e) {
            answer.interrupt();
        } catch (TimeoutException e) {
            answer.asked();
            answer.fail(Kind.SLOW, waiting.end());
        } catch (ExecutionException e) {
            answer.fail(Call.failure(e.getCause()));
        }
    }

    private void read(HttpResponse<Body> response, Body body, ServerSentEventListener listener)
            throws InterruptedException, TimeoutException {
        Optional<Refusal> refusal = Head.refusal(response);
        if (refusal.isPresent()) {
            answer.fail(refusal.get());
            return;
        }
        answer.asked();
        try {
            readEvents(body, listener);
            conclude();
        } finally {
            close(listener);
        }
    }

    private void readEvents(Body body, ServerSentEventListener listener) throws InterruptedException, TimeoutException {
        EventParser parser = new EventParser(event -> take(event, listener));
        try {
            Optional<byte[]> bytes = body.next(waiting.left());
            while (bytes.isPresent()) {
                count(bytes.get().length);
                parser.take(bytes.get());
                if (done) {
                    drain(body);
                }
                bytes = done || answer.over() ? Optional.empty() : body.next(waiting.left());
            }
            parser.end().filter(EventStream::whole).ifPresent(event -> take(event, listener));
        } catch (TooMuchException e) {
            answer.fail(Kind.BROKEN, e.getMessage());
        } catch (IOException e) {
            // the end is missing, which says enough
        } catch (TimeoutException e) {
            if (!finished) {
                throw e;
            }
        }
    }

    private void count(int bytes) throws TooMuchException {
        read += bytes;
        if (read > LONGEST) {
            throw new TooMuchException("an answer", LONGEST);
        }
    }

    private void take(ServerSentEvent event, ServerSentEventListener listener) {
        if (done || answer.over()) {
            return;
        }
        heard = true;
        waiting.heard();
        done = DONE.equals(event.data().strip());
        if (!done) {
            listener.onEvent(event, new ServerSentEventContext(new CancellationUnsupportedHandle()));
        }
        if (done || FINISHED.matcher(event.data()).find()) {
            finished = true;
            waiting.silentAtMost(AFTER_FINISH);
        }
    }

    /** Whether the last event of a stream was not cut. */
    private static boolean whole(ServerSentEvent event) {
        return DONE.equals(event.data().strip()) || Refusal.isJson(event.data());
    }

    /** Lets the connection be used again, if the endpoint ends the body at once. */
    private static void drain(Body body) throws InterruptedException, TimeoutException, IOException {
        int parts = 0;
        while (parts < DRAINED && body.next(AFTER_DONE.toNanos()).isPresent()) {
            parts++;
        }
    }

    private void conclude() {
        if (finished) {
            answer.end();
        } else if (heard) {
            answer.fail(Kind.CUT, "ended in the middle of the answer");
        } else {
            answer.fail(Kind.BROKEN, "sent nothing that is part of an answer");
        }
    }

    /** Has the client add up what came; that may make no sense to it. */
    private void close(ServerSentEventListener listener) {
        try {
            listener.onClose();
        } catch (RuntimeException e) {
            answer.fail(Kind.BROKEN, "sent what is no answer");
        }
    }
}
