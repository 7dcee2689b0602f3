package kexuebot.catalog.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** The HTTP client: one request, one answer, over one connection at a time. Nothing is repeated or followed here. */
final class Wire implements AutoCloseable {

    /** Shorter than servers keep a connection open, so that none is used that they are about to close. */
    private static final Duration KEEP_OPEN = Duration.ofSeconds(4);

    /** For what the client's own limit does not reach, such as looking up a host name. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final Limits limits;
    private final ConnectionPool connections = new ConnectionPool(1, KEEP_OPEN.toMillis(), TimeUnit.MILLISECONDS);
    private final ExecutorService threads = Executors.newCachedThreadPool(Wire::thread);
    private final OkHttpClient http;
    private String server = "";

    Wire(Limits limits) {
        this.limits = limits;
        // reading has no limit of its own: that of the whole call holds for it
        this.http = new OkHttpClient.Builder()
                .dispatcher(new Dispatcher(threads))
                .connectionPool(connections)
                .followRedirects(false)
                .connectTimeout(limits.connecting())
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .callTimeout(limits.answer())
                .addNetworkInterceptor(OneSending::intercept)
                .build();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "blog-answer");
        thread.setDaemon(true);
        return thread;
    }

    /** @throws InterruptedException when interrupted; the call is then cut off */
    Reply send(Request.Builder request, int mostBytes) throws FetchException, InterruptedException {
        OneSending sending = new OneSending();
        Call call = http.newCall(sending.on(request));
        leaveOthers(call.request().url());
        try {
            return await(call, new Incoming(mostBytes, limits, sending));
        } catch (Lost e) {
            throw new FetchException(e.kind(), call.request().url().uri(), "a page", e.getMessage(), Optional.empty());
        }
    }

    private Reply await(Call call, Incoming incoming) throws Lost, InterruptedException {
        try {
            start(call, incoming);
            return incoming.reply().get(limits.answer().plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            call.cancel();
            throw Lost.tooSlow(limits.answer());
        } catch (InterruptedException e) {
            call.cancel();
            throw e;
        } catch (ExecutionException e) {
            throw cause(e);
        }
    }

    private void start(Call call, Incoming incoming) throws Lost {
        if (threads.isShutdown()) {
            throw Lost.closed();
        }
        call.enqueue(incoming);
    }

    private static Lost cause(ExecutionException failure) {
        if (failure.getCause() instanceof Lost lost) {
            return lost;
        }
        throw new IllegalStateException(failure.getCause());
    }

    /** An idle connection to another server would be a second one. */
    private void leaveOthers(HttpUrl address) {
        String next = address.scheme() + "://" + address.host() + ":" + address.port();
        if (!next.equals(server)) {
            connections.evictAll();
            server = next;
        }
    }

    @Override
    public void close() {
        http.dispatcher().cancelAll();
        threads.shutdown();
        connections.evictAll();
    }
}
