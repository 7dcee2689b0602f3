package kexuebot.catalog.fetch;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Lets each call send one request. By itself the client would repeat some at once: after a broken connection, after 408,
 * after 503 with {@code Retry-After: 0}. Connecting to a further address of the host, before anything is sent, stays.
 */
final class OneSending implements Interceptor {

    static Request.Builder mark(Request.Builder request) {
        return request.tag(AtomicBoolean.class, new AtomicBoolean());
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        AtomicBoolean sent = chain.request().tag(AtomicBoolean.class);
        if (sent == null || sent.getAndSet(true)) {
            throw new IOException("sent once already");
        }
        return asIfRepeated(chain.proceed(chain.request()));
    }

    /** An answer that follows an equal one is taken as it is. */
    private static Response asIfRepeated(Response answer) {
        boolean repeats = answer.code() == 408 || answer.code() == 503;
        Response before = answer.newBuilder().body(null).build();
        return repeats ? answer.newBuilder().priorResponse(before).build() : answer;
    }
}
