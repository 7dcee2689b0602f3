package kexuebot.bot.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Place;
import org.jdbi.v3.core.statement.SqlStatement;

/** The columns {@code chat} and {@code topic}, which several tables have. */
final class PlaceColumns {
    /** A topic's number where there is none. */
    static final int NO_TOPIC = 0;

    /** The condition that a row is of the place that is bound. */
    static final String HERE = "chat = :chat AND topic = :topic";

    private PlaceColumns() {}

    /** Binds {@code :chat} and {@code :topic}. */
    static <S extends SqlStatement<S>> S bind(S statement, Place place) {
        return statement
                .bind("chat", place.chat().toString())
                .bind("topic", place.topic().orElse(NO_TOPIC));
    }

    /** Of the row that a result stands at. */
    static Place read(ResultSet row) throws SQLException {
        int topic = row.getInt("topic");
        return new Place(chat(row.getString("chat")), topic == NO_TOPIC ? OptionalInt.empty() : OptionalInt.of(topic));
    }

    /** Reads what {@link ChatId#toString} wrote. */
    static ChatId chat(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new StorageException("the database is damaged: \"" + text + "\" is not a chat");
        }
        return new ChatId(text.substring(0, colon), text.substring(colon + 1));
    }
}
