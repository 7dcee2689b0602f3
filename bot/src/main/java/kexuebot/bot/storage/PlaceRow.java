package kexuebot.bot.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalInt;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Place;

/** The columns {@code chat} and {@code topic} of several tables. */
final class PlaceRow {
    private PlaceRow() {}

    /** Of the row that a result stands at. */
    static Place read(ResultSet row) throws SQLException {
        return new Place(chat(row.getString("chat")), topic(row.getInt("topic")));
    }

    static ChatId chat(String text) {
        int colon = text.indexOf(':');
        return new ChatId(text.substring(0, colon), text.substring(colon + 1));
    }

    private static OptionalInt topic(int number) {
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    static int topic(Place place) {
        return place.topic().orElse(0);
    }
}
