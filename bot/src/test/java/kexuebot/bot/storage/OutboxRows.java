package kexuebot.bot.storage;

import java.time.Instant;
import kexuebot.bot.chat.Place;
import kexuebot.bot.delivery.Kind;
import kexuebot.bot.delivery.Parcel;
import kexuebot.bot.subscription.Stop;
import kexuebot.catalog.post.PostId;
import org.jdbi.v3.core.Jdbi;

/** What surrounds an outbox in its database, written and read as rows. */
final class OutboxRows {
    private final Jdbi jdbi;
    private long subscriptions;

    OutboxRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void execute(String sql, Object... values) {
        jdbi.useHandle(handle -> handle.execute(sql, values));
    }

    /** The number of a new subscription. */
    long subscribe(Place place, String target, Instant since) {
        long number = ++subscriptions;
        execute(
                "INSERT INTO subscription (number, chat, topic, target, paused, since) VALUES (?, ?, ?, ?, 0, ?)",
                number,
                place.chat().toString(),
                PlaceRow.topic(place),
                target,
                since.toEpochMilli());
        return number;
    }

    void pause(long number) {
        execute("UPDATE subscription SET paused = 1 WHERE number = ?", number);
    }

    void mute(Place place, String series) {
        execute(
                "INSERT INTO mute (chat, topic, series) VALUES (?, ?, ?)",
                place.chat().toString(),
                PlaceRow.topic(place),
                series);
    }

    void stop(Place place) {
        execute(
                "INSERT INTO stop (chat, topic, reason, since) VALUES (?, ?, ?, 0)",
                place.chat().toString(),
                PlaceRow.topic(place),
                Stop.Reason.BLOCKED.name());
    }

    void announce(int post, Kind kind, Instant seen, Instant ready) {
        execute(
                "INSERT INTO announcement (post, kind, seen_at, ready_at, spread_to) VALUES (?, ?, ?, ?, 0)",
                post,
                kind.name(),
                seen.toEpochMilli(),
                ready.toEpochMilli());
    }

    /** The state of a delivery and what goes with it; {@code "none"} when there is none. */
    String state(Place place, int post, Kind kind) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT state, attempts, message, why FROM delivery"
                        + " WHERE chat = :chat AND topic = :topic AND post = :post AND kind = :kind")
                .bind("chat", place.chat().toString())
                .bind("topic", PlaceRow.topic(place))
                .bind("post", post)
                .bind("kind", kind.name())
                .map((row, context) -> row.getString("state")
                        + " " + row.getInt("attempts")
                        + (row.getObject("message") == null ? "" : " message " + row.getInt("message"))
                        + (row.getString("why") == null ? "" : " because " + row.getString("why")))
                .findOne()
                .orElse("none"));
    }

    String state(Parcel parcel) {
        PostId first = parcel.posts().get(0);
        return state(parcel.place(), first.value(), parcel.kind());
    }
}
