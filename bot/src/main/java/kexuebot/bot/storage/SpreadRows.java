package kexuebot.bot.storage;

import java.time.Instant;
import java.util.List;
import kexuebot.bot.delivery.Announcement;
import kexuebot.bot.delivery.Planned;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** How announcements become deliveries, and how both are forgotten. */
final class SpreadRows {
    /** Deliveries forgotten in one transaction: a fraction of a second's work. */
    private static final int STEP = 5_000;

    private static final String INSERT =
            "INSERT INTO delivery (chat, topic, post, kind, state, due_at, digest, attempts, planned_at)"
                    + " VALUES (:chat, :topic, :post, :kind, 'pending', :due, :digest, 0, :now)"
                    + " ON CONFLICT (chat, topic, post, kind) DO NOTHING";

    private SpreadRows() {}

    static void insert(Handle handle, Announcement announcement, List<Planned> deliveries, Instant now) {
        if (deliveries.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(INSERT)) {
            for (Planned planned : deliveries) {
                batch.bind("chat", planned.place().chat().toString())
                        .bind("topic", PlaceRow.topic(planned.place()))
                        .bind("post", announcement.post().value())
                        .bind("kind", announcement.kind().name())
                        .bind("due", planned.due().toEpochMilli())
                        .bind("digest", planned.digest() ? 1 : 0)
                        .bind("now", now.toEpochMilli())
                        .add();
            }
            batch.execute();
        }
    }

    static void advance(Handle handle, Announcement announcement, long spreadTo, boolean finished, Instant now) {
        handle.createUpdate("UPDATE announcement SET spread_to = :to, spread_at = :at"
                        + " WHERE post = :post AND kind = :kind AND spread_to <= :to AND spread_at IS NULL")
                .bind("to", spreadTo)
                .bind("at", finished ? now.toEpochMilli() : null)
                .bind("post", announcement.post().value())
                .bind("kind", announcement.kind().name())
                .execute();
    }

    static int forgetAnnouncements(Handle handle, Instant then) {
        return handle.createUpdate("DELETE FROM announcement WHERE spread_at < :then")
                .bind("then", then.toEpochMilli())
                .execute();
    }

    /** Some of them; none when there are no more. */
    static int forgetDeliveries(Handle handle, Instant then) {
        return handle.createUpdate("DELETE FROM delivery WHERE (chat, topic, post, kind) IN"
                        + " (SELECT chat, topic, post, kind FROM delivery WHERE state IN ('sent', 'failed')"
                        + " AND ended_at < :then LIMIT :step)")
                .bind("then", then.toEpochMilli())
                .bind("step", STEP)
                .execute();
    }
}
