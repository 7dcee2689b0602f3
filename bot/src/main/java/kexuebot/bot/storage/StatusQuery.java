package kexuebot.bot.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kexuebot.bot.delivery.Kind;
import kexuebot.bot.delivery.OutboxStatus;
import kexuebot.bot.delivery.OutboxStatus.DeadLetter;
import kexuebot.catalog.post.PostId;
import org.jdbi.v3.core.Handle;

/** How the outbox stands. */
final class StatusQuery {
    private static final Duration RECENTLY = Duration.ofDays(1);

    // where nobody is to be served any more, nothing is to be mended: each chat that left would hide a real failure
    private static final String DEAD_LETTERS = "delivery WHERE state = 'failed' AND ended_at IS NOT NULL"
            + " AND NOT EXISTS (SELECT 1 FROM stop WHERE stop.chat = delivery.chat AND stop.topic = 0"
            + " AND stop.reason IN ('BLOCKED', 'LEFT', 'GONE'))";

    private StatusQuery() {}

    static OutboxStatus at(Handle handle, Instant now) {
        return new OutboxStatus(
                count(handle, "delivery WHERE due_at IS NOT NULL"),
                oldestDue(handle).filter(due -> !due.isAfter(now)),
                sentSince(handle, now.minus(RECENTLY)),
                count(handle, DEAD_LETTERS),
                deadLetters(handle),
                count(handle, "subscription"));
    }

    private static int count(Handle handle, String rows) {
        return handle.createQuery("SELECT COUNT(*) FROM " + rows)
                .mapTo(Integer.class)
                .one();
    }

    private static Optional<Instant> oldestDue(Handle handle) {
        return handle.createQuery("SELECT due_at FROM delivery WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 1")
                .mapTo(Long.class)
                .findOne()
                .map(Instant::ofEpochMilli);
    }

    private static int sentSince(Handle handle, Instant then) {
        return handle.createQuery("SELECT COUNT(*) FROM delivery WHERE state = 'sent' AND ended_at > :then")
                .bind("then", then.toEpochMilli())
                .mapTo(Integer.class)
                .one();
    }

    private static List<DeadLetter> deadLetters(Handle handle) {
        return handle.createQuery("SELECT chat, topic, post, kind, ended_at, why FROM " + DEAD_LETTERS
                        + " ORDER BY ended_at DESC, post DESC, chat, topic LIMIT :most")
                .bind("most", OutboxStatus.SHOWN)
                .map((row, context) -> deadLetter(row))
                .list();
    }

    private static DeadLetter deadLetter(ResultSet row) throws SQLException {
        return new DeadLetter(
                PlaceRow.read(row),
                new PostId(row.getInt("post")),
                Kind.valueOf(row.getString("kind")),
                Instant.ofEpochMilli(row.getLong("ended_at")),
                Optional.ofNullable(row.getString("why")).orElse(""));
    }
}
