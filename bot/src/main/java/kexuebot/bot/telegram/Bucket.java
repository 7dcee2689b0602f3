package kexuebot.bot.telegram;

import java.time.Duration;
import java.time.Instant;

/** One budget of calls: one per interval on average, and a few at once after a quiet time. Not for several threads. */
final class Bucket {

    private final Duration interval;
    private final Duration ahead;
    private Instant paidUntil = Instant.EPOCH;
    private Instant openFrom = Instant.EPOCH;

    /** @param burst calls that may follow each other at once */
    Bucket(Duration interval, int burst) {
        this.interval = interval;
        this.ahead = interval.multipliedBy(burst - 1L);
    }

    /** When the next call may be made, not before now; nothing is spent. */
    Instant next(Instant now) {
        return latest(now, paidUntil.minus(ahead), openFrom);
    }

    /** Spends a call that is made at the given time. */
    void spend(Instant at) {
        paidUntil = latest(paidUntil, at, at).plus(interval);
    }

    /** Nothing before that time; what was promised until then is void, and after it calls come one by one. */
    void close(Instant until) {
        openFrom = latest(openFrom, until, until);
        paidUntil = openFrom.plus(ahead);
    }

    /** The end of the last closed time. */
    Instant openFrom() {
        return openFrom;
    }

    boolean isIdle(Instant now) {
        return !paidUntil.isAfter(now) && !openFrom.isAfter(now);
    }

    private static Instant latest(Instant a, Instant b, Instant c) {
        Instant later = a.isAfter(b) ? a : b;
        return later.isAfter(c) ? later : c;
    }
}
