package kexuebot.bot.storage;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Handle;

/** What a clock that was ahead has stored, and must not hold up for ever once it is set right. */
final class ClockRows {
    /** Later than now by more than the clocks and threads of one moment differ. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    /** Quiet hours are shorter. */
    private static final Duration LONGEST_QUIET = Duration.ofDays(1);

    /** A weekly digest, and quiet hours after it, take no longer. */
    private static final Duration LONGEST_DIGEST = Duration.ofDays(9);

    private static final String IN_HAND =
            "UPDATE delivery SET due_at = :lease WHERE due_at > :lease" + " AND state IN ('sending', 'unknown')";

    // whether it is quiet then is looked up again before it is sent
    private static final String PENDING = "UPDATE delivery SET due_at = :now WHERE due_at > :now AND state = 'pending'"
            + " AND (digest = 0 AND (planned_at > :ahead OR due_at > :quiet) OR due_at > :digest)";

    private ClockRows() {}

    /** What is later than that was stored by a clock that was ahead; in milliseconds. */
    static long ahead(Instant now) {
        return now.plus(AHEAD).toEpochMilli();
    }

    static void setBack(Handle handle, Instant now, Instant lease) {
        handle.createUpdate(IN_HAND).bind("lease", lease.toEpochMilli()).execute();
        handle.createUpdate(PENDING)
                .bind("now", now.toEpochMilli())
                .bind("ahead", ahead(now))
                .bind("quiet", now.plus(LONGEST_QUIET).toEpochMilli())
                .bind("digest", now.plus(LONGEST_DIGEST).toEpochMilli())
                .execute();
    }
}
