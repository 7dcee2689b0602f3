package kexuebot.bot.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Place;
import org.jdbi.v3.core.Jdbi;

/** Rows of the table {@code delivery} as tests put and find them. */
record Deliveries(Jdbi jdbi) {
    static final Instant DUE = Instant.parse("2026-03-01T00:00:00Z");

    record Row(String chat, int topic, int post, String kind, String state) {}

    /** When a delivery is due, and whether as part of a digest. */
    record Plan(Instant due, boolean digest) {}

    /** How a delivery ended. */
    record End(Instant at, String why, boolean due) {}

    Deliveries add(Place place, int post, String kind, String state) {
        return add(place, post, kind, state, DUE);
    }

    Deliveries add(Place place, int post, String kind, String state, Instant due) {
        boolean waits = List.of("pending", "sending", "unknown").contains(state);
        boolean sent = state.equals("sent");
        jdbi.useHandle(handle -> handle.execute(
                "INSERT INTO delivery (chat, topic, post, kind, state, due_at, digest, attempts, message, planned_at,"
                        + " ended_at, why) VALUES (?, ?, ?, ?, ?, ?, 0, 0, ?, 1, ?, NULL)",
                place.chat().toString(),
                place.topic().orElse(0),
                post,
                kind,
                state,
                waits ? due.toEpochMilli() : null,
                sent ? 1000 + post : null,
                waits ? null : DUE.toEpochMilli()));
        return this;
    }

    List<Row> rows() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM delivery ORDER BY chat, topic, post, kind")
                .map((row, context) -> new Row(
                        row.getString("chat"),
                        row.getInt("topic"),
                        row.getInt("post"),
                        row.getString("kind"),
                        row.getString("state")))
                .list());
    }

    Plan plan(Place place, int post, String kind) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT due_at, digest FROM delivery WHERE chat = :chat"
                        + " AND topic = :topic AND post = :post AND kind = :kind")
                .bind("chat", place.chat().toString())
                .bind("topic", place.topic().orElse(0))
                .bind("post", post)
                .bind("kind", kind)
                .map((row, context) -> new Plan(Instant.ofEpochMilli(row.getLong("due_at")), row.getInt("digest") == 1))
                .one());
    }

    /** Of the only delivery of a post. */
    End end(int post) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM delivery WHERE post = :post")
                .bind("post", post)
                .map((row, context) -> new End(
                        Instant.ofEpochMilli(row.getLong("ended_at")),
                        row.getString("why"),
                        row.getObject("due_at") != null))
                .one());
    }

    /** The number of the message that told a chat of a post; empty if there is none. */
    Optional<Integer> message(ChatId chat, int post) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT message FROM delivery WHERE chat = :chat AND post = :post AND message IS NOT NULL")
                .bind("chat", chat.toString())
                .bind("post", post)
                .mapTo(Integer.class)
                .findOne());
    }
}
