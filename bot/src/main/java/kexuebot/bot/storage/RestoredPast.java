package kexuebot.bot.storage;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Ends in a restored database what somebody was probably told of after the backup was made: nobody knows, and the past
 * is never announced. What is due later is delivered.
 */
final class RestoredPast {
    /** Since when the data are restored; posts that are seen before the blog was looked at again are no news. */
    static final String NOTE = "restored";

    private static final String WHY = "a backup was restored; whether it arrived is not known";

    private RestoredPast() {}

    static void settle(Jdbi jdbi, Instant now) {
        new JdbiNotes(jdbi).write(NOTE, now.toString());
        jdbi.useTransaction(handle -> {
            endAnnouncements(handle, now);
            endDeliveries(handle, now);
        });
    }

    private static void endAnnouncements(Handle handle, Instant now) {
        handle.createUpdate("UPDATE announcement SET spread_at = :now WHERE spread_at IS NULL")
                .bind("now", now.toEpochMilli())
                .execute();
    }

    private static void endDeliveries(Handle handle, Instant now) {
        handle.createUpdate("UPDATE delivery SET state = 'failed', due_at = NULL, ended_at = :now, why = :why"
                        + " WHERE state IN ('sending', 'unknown') OR state = 'pending' AND due_at <= :now")
                .bind("now", now.toEpochMilli())
                .bind("why", WHY)
                .execute();
    }
}
