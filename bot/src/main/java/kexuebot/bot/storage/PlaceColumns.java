package kexuebot.bot.storage;

import kexuebot.bot.chat.Place;
import org.jdbi.v3.core.statement.SqlStatement;

/** A place in statements about the tables that have the columns {@code chat} and {@code topic}. */
final class PlaceColumns {
    /** The condition that a row is of the place that is bound. */
    static final String HERE = "chat = :chat AND topic = :topic";

    private PlaceColumns() {}

    /** Binds {@code :chat} and {@code :topic}. */
    static <S extends SqlStatement<S>> S bind(S statement, Place place) {
        return statement.bind("chat", place.chat().toString()).bind("topic", PlaceRow.topic(place));
    }
}
