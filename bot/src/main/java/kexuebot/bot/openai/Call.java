package kexuebot.bot.openai;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import kexuebot.bot.config.Secret;
import kexuebot.bot.model.ModelException.Kind;

/** Sends questions over HTTP/1.1, each once and nowhere else than to their address. Safe for any number of threads. */
final class Call {
    private final HttpClient client;
    private final Optional<Secret> key;

    Call(Duration connect, Optional<Secret> key) {
        this.key = key;
        // an offer of HTTP/2 confuses some local servers; a redirect could carry the key elsewhere
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connect)
                .build();
    }

    /**
     * Sends a question and waits for the head of the answer. Whoever gets a response closes its body.
     *
     * @param patience in nanoseconds
     * @throws ExecutionException if none came, with a cause for {@link #failure}
     */
    HttpResponse<Body> send(String url, String question, long patience)
            throws InterruptedException, TimeoutException, ExecutionException {
        CompletableFuture<HttpResponse<Body>> response = client.sendAsync(request(url, question), head -> new Body());
        try {
            return response.get(patience, TimeUnit.NANOSECONDS);
        } catch (InterruptedException | TimeoutException e) {
            response.cancel(true);
            response.thenAccept(late -> late.body().close());
            throw e;
        }
    }

    private HttpRequest request(String url, String question) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .header("User-Agent", "kexuebot")
                .POST(HttpRequest.BodyPublishers.ofString(question));
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret.reveal()));
        return request.build();
    }

    /** Why there was no response. */
    static Refusal failure(Throwable cause) {
        String what = " (" + cause.getClass().getSimpleName() + ")";
        if (cause instanceof HttpConnectTimeoutException) {
            return new Refusal(Kind.UNREACHABLE, "took no connection in time");
        }
        if (cause instanceof ConnectException) {
            return new Refusal(
                    Kind.UNREACHABLE,
                    cause.getCause() instanceof UnresolvedAddressException
                            ? "is no host that is known here"
                            : "cannot be reached" + what);
        }
        if (cause instanceof SSLException) {
            return new Refusal(Kind.UNREACHABLE, "gave no secure connection" + what);
        }
        return new Refusal(
                Kind.BROKEN, cause instanceof IOException ? "hung up without an answer" + what : "failed" + what);
    }
}
