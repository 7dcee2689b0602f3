package kexuebot.bot.telegram;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kexuebot.bot.config.Secret;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.objects.ResponseParameters;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/** The Bot API server. Calls are never repeated here; failures say what they mean. Safe for many threads. */
final class BotApi implements AutoCloseable {

    /** How long the server holds an empty poll. */
    static final Duration POLL = Duration.ofSeconds(30);

    /** A call that takes longer is cut off. */
    private static final Duration CALL = Duration.ofSeconds(28);

    private static final int CALLS_AT_ONCE = 64;

    private final Secret token;
    private final OkHttpClient callHttp;
    private final OkHttpClient pollHttp;
    private final OkHttpTelegramClient calls;
    private final OkHttpTelegramClient polls;

    BotApi(URI server, Secret token) {
        this.token = token;
        this.callHttp = http(Duration.ofSeconds(20), CALL);
        this.pollHttp = http(POLL.plusSeconds(15), POLL.plusSeconds(55));
        this.calls = new OkHttpTelegramClient(callHttp, token.reveal(), url(server));
        this.polls = new OkHttpTelegramClient(pollHttp, token.reveal(), url(server));
    }

    private static OkHttpClient http(Duration answer, Duration whole) {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
        // the client's own repetition on a broken connection would send a message twice
        return StageInterceptor.install(new OkHttpClient.Builder())
                .dispatcher(dispatcher)
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .connectTimeout(Duration.ofSeconds(10))
                .writeTimeout(Duration.ofSeconds(10))
                .readTimeout(answer)
                .callTimeout(whole)
                .build();
    }

    private static TelegramUrl url(URI server) {
        int standard = "https".equals(server.getScheme()) ? 443 : 80;
        int port = server.getPort() == -1 ? standard : server.getPort();
        return new TelegramUrl(server.getScheme(), server.getHost(), port, false);
    }

    /** Makes one call and waits for its result, less than 30 s. An interrupt ends the waiting, not the call. */
    <T extends Serializable> T call(BotApiMethod<T> method) throws CallFailed, InterruptedException {
        return call(method, CALL.plusSeconds(1));
    }

    /** Does the same for a call whose result is of no use after that time. */
    <T extends Serializable> T call(BotApiMethod<T> method, Duration longest) throws CallFailed, InterruptedException {
        return execute(calls, method, longest);
    }

    /**
     * Waits for updates, up to {@link #POLL}; none is not a failure.
     *
     * @param offset the first update wanted; those before it are forgotten by the server. Empty: all it has
     * @param limit how many at most, up to 100
     */
    RawBatch poll(OptionalInt offset, int limit) throws CallFailed, InterruptedException {
        return execute(polls, new RawGetUpdates(offset, POLL, limit), POLL.plusSeconds(60));
    }

    private <T extends Serializable> T execute(OkHttpTelegramClient client, BotApiMethod<T> method, Duration longest)
            throws CallFailed, InterruptedException {
        try {
            return client.executeAsync(method).get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // only if the client fails to say how the call ended
            throw CallFailed.unknown("no end of the call");
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (TelegramApiException e) {
            throw CallFailed.refused(400, "not sent: " + safe(e), Duration.ZERO, 0);
        }
    }

    private CallFailed failure(Throwable cause) {
        if (cause instanceof StageInterceptor.NotTaken) {
            return CallFailed.notTaken(safe(cause));
        }
        if (cause instanceof StageInterceptor.Accepted) {
            return CallFailed.accepted(safe(cause));
        }
        if (cause instanceof TelegramApiRequestException refusal && code(refusal) != 0) {
            return refused(refusal);
        }
        String what = cause instanceof IOException ? "no answer: " : "no readable answer: ";
        return CallFailed.unknown(what + safe(cause));
    }

    private CallFailed refused(TelegramApiRequestException refusal) {
        Optional<ResponseParameters> hints = Optional.ofNullable(refusal.getParameters());
        int seconds = hints.map(ResponseParameters::getRetryAfter).orElse(0);
        long movedTo = hints.map(ResponseParameters::getMigrateToChatId).orElse(0L);
        String description = Optional.ofNullable(refusal.getApiResponse()).orElse("");
        return CallFailed.refused(
                code(refusal), token.hideIn(description), Duration.ofSeconds(Math.max(0, seconds)), movedTo);
    }

    private static int code(TelegramApiRequestException refusal) {
        return Optional.ofNullable(refusal.getErrorCode()).orElse(0);
    }

    private String safe(Throwable failure) {
        return token.hideIn(failure.getClass().getSimpleName() + " " + failure.getMessage());
    }

    /** Ends a poll that is waiting; it fails at once. */
    void cancelPoll() {
        pollHttp.dispatcher().cancelAll();
    }

    /** Cuts every call off. */
    @Override
    public void close() {
        shut(pollHttp);
        shut(callHttp);
    }

    private static void shut(OkHttpClient http) {
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }
}
