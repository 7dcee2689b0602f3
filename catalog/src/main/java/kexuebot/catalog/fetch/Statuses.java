package kexuebot.catalog.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kexuebot.catalog.fetch.FetchException.Kind;

/** What an answer means by its status. */
final class Statuses {

    private Statuses() {}

    /**
     * @param conditional whether validators were sent along
     * @param now by this machine's clock
     */
    static Answer answer(Reply reply, boolean conditional, Instant now) throws FetchException {
        int status = reply.status();
        if (status == 200) {
            return new Answer.Found(reply.body(), Conditions.of(reply.headers()));
        }
        if (status == 304 && conditional) {
            return new Answer.Unchanged();
        }
        if (status == 404 || status == 410) {
            return new Answer.Gone(status);
        }
        throw failure(reply, kind(reply), now);
    }

    static FetchException failure(Reply reply, Kind kind, Instant now) {
        Optional<Duration> retryAfter = RetryAfter.of(reply.headers(), now);
        return new FetchException(kind, reply.uri(), "a page", "status " + reply.status(), retryAfter);
    }

    private static Kind kind(Reply reply) {
        int status = reply.status();
        if (status == 429 || status == 403 || status == 503 && RetryAfter.isIn(reply.headers())) {
            return Kind.REFUSED;
        }
        boolean passing = status == 304 || status == 408 || status >= 500 && status < 600;
        return passing ? Kind.TRANSIENT : Kind.WRONG;
    }
}
