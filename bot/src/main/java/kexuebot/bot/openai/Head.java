package kexuebot.bot.openai;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import kexuebot.bot.model.ModelException.Kind;

/** Reads the head of a response: whether events follow. */
final class Head {
    /** In bytes; errors say in less what they are. */
    private static final int BEGINNING = 8 << 10;

    /** The beginning of a page is worth no more. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private Head() {}

    /** Why no events follow; empty if they may. */
    static Optional<Refusal> refusal(HttpResponse<Body> response) throws InterruptedException {
        int status = response.statusCode();
        Optional<String> redirect = response.headers().firstValue("Location").filter(to -> status / 100 == 3);
        if (redirect.isPresent()) {
            return Optional.of(Refusal.of(status, "a redirect to " + redirect.get()));
        }
        if (status / 100 != 2) {
            return Optional.of(Refusal.of(status, beginning(response.body())));
        }
        String type = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        return type.startsWith("text/html") || type.startsWith("application/json")
                ? Optional.of(new Refusal(Kind.BROKEN, "sent no stream: " + Refusal.said(beginning(response.body()))))
                : Optional.empty();
    }

    private static String beginning(Body body) throws InterruptedException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            Optional<byte[]> next = body.next(end - System.nanoTime());
            while (next.isPresent() && bytes.size() < BEGINNING) {
                bytes.writeBytes(next.get());
                next = body.next(end - System.nanoTime());
            }
        } catch (IOException | TimeoutException e) {
            // what came by then says something
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
