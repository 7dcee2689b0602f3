package kexuebot.bot.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.Place;
import kexuebot.bot.subscription.Subscription;
import kexuebot.bot.subscription.Target;
import org.jdbi.v3.core.Handle;

/** A row of the table {@code subscription}. */
final class SubscriptionRow {
    private static final String SELECT = "SELECT * FROM subscription WHERE " + PlaceColumns.HERE;

    private SubscriptionRow() {}

    static void insert(Handle handle, Subscription subscription) {
        PlaceColumns.bind(
                        handle.createUpdate("INSERT INTO subscription (number, chat, topic, target, paused, since)"
                                + " VALUES (:number, :chat, :topic, :target, :paused, :since)"),
                        subscription.place())
                .bind("number", subscription.number())
                .bind("target", subscription.target().text())
                .bind("paused", subscription.paused() ? 1 : 0)
                .bind("since", subscription.since().toEpochMilli())
                .execute();
    }

    /** Of one place, oldest first. */
    static List<Subscription> of(Handle handle, Place place) {
        return PlaceColumns.bind(handle.createQuery(SELECT + " ORDER BY number"), place)
                .map((row, context) -> read(row))
                .list();
    }

    static Optional<Subscription> to(Handle handle, Place place, Target target) {
        return PlaceColumns.bind(handle.createQuery(SELECT + " AND target = :target"), place)
                .bind("target", target.text())
                .map((row, context) -> read(row))
                .findOne();
    }

    static boolean exists(Handle handle, Place place) {
        return count(handle, place) > 0;
    }

    static int count(Handle handle, Place place) {
        return PlaceColumns.bind(
                        handle.createQuery("SELECT COUNT(*) FROM subscription WHERE " + PlaceColumns.HERE), place)
                .mapTo(Integer.class)
                .one();
    }

    private static Subscription read(ResultSet row) throws SQLException {
        return new Subscription(
                row.getLong("number"),
                PlaceRow.read(row),
                target(row),
                row.getInt("paused") != 0,
                Instant.ofEpochMilli(row.getLong("since")));
    }

    private static Target target(ResultSet row) throws SQLException {
        try {
            return Target.read(row.getString("target"));
        } catch (IllegalArgumentException e) {
            throw new StorageException(
                    "the database is damaged at subscription " + row.getLong("number") + ": " + e.getMessage(), e);
        }
    }
}
