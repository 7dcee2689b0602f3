package kexuebot.bot.storage;

import java.time.Instant;
import kexuebot.bot.chat.Place;
import org.jdbi.v3.core.Handle;

/** Deliveries of the table {@code delivery} that nobody has in hand: still to be made, or to be made again. */
final class WaitingDeliveries {
    private static final String WAITING = " AND state IN ('pending', 'unknown')";

    private WaitingDeliveries() {}

    /** Drops announcements, and with them corrections of what was not announced. Other corrections stay. */
    static void drop(Handle handle, Place place) {
        String here = "DELETE FROM delivery WHERE " + PlaceColumns.HERE + WAITING;
        PlaceColumns.bind(handle.createUpdate(here + " AND kind = 'POST'"), place)
                .execute();
        PlaceColumns.bind(
                        handle.createUpdate(
                                here + " AND kind = 'CORRECTION' AND NOT EXISTS (SELECT 1 FROM delivery told"
                                        + " WHERE told.chat = delivery.chat AND told.topic = delivery.topic"
                                        + " AND told.post = delivery.post AND told.kind = 'POST')"),
                        place)
                .execute();
    }

    /** Ends those of a place, outside of topics those of the whole chat, as failed. */
    static void fail(Handle handle, Place place, Instant now, String why) {
        PlaceColumns.bind(
                        handle.createUpdate("UPDATE delivery SET state = 'failed', due_at = NULL, ended_at = :now,"
                                + " why = :why WHERE chat = :chat AND (topic = :topic OR :topic = 0)" + WAITING),
                        place)
                .bind("now", now.toEpochMilli())
                .bind("why", why)
                .execute();
    }
}
