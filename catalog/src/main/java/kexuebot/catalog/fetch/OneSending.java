package kexuebot.catalog.fetch;

import java.io.IOException;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Lets a call send one request. By itself the client repeats some at once: after a broken connection, after 408, after
 * 503 with {@code Retry-After: 0}. Connecting to a further address of the host, before anything is sent, stays.
 */
final class OneSending {

    private boolean sent;
    private Reply repeated;

    /** The request of this call; one for each. */
    Request on(Request.Builder request) {
        return request.tag(OneSending.class, this).build();
    }

    /** The answer that the client did not take for one; empty if there was none. */
    Optional<Reply> answer() {
        return Optional.ofNullable(repeated);
    }

    /** To stand next to the network in the client. */
    static Response intercept(Interceptor.Chain chain) throws IOException {
        OneSending own = chain.request().tag(OneSending.class);
        if (own == null || own.sent) {
            throw new IOException("sent once already");
        }
        own.sent = true;
        return own.remember(chain.proceed(chain.request()));
    }

    private Response remember(Response answer) {
        if (answer.code() == 408 || answer.code() == 503) {
            repeated = new Reply(answer.request().url(), answer.code(), answer.headers(), new byte[0]);
        }
        return readable(answer);
    }

    /** The client reads a wait in seconds into an {@code int}, and fails on a longer one in a thread of its own. */
    private static Response readable(Response answer) {
        String wait = answer.header("Retry-After", "");
        return wait.strip().matches("[0-9]{10,}")
                ? answer.newBuilder().header("Retry-After", "999999999").build()
                : answer;
    }
}
