package kexuebot.bot.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import kexuebot.bot.subscription.Digest;
import kexuebot.bot.subscription.Preferences;
import kexuebot.bot.subscription.QuietHours;
import org.jdbi.v3.core.statement.Update;

/**
 * The columns {@code digest}, {@code quiet}, {@code zone}, {@code silent} and {@code digest_lines} of the table {@code
 * chat}. What is damaged reads as not chosen: a chat rather hears of a post at a wrong hour than never.
 */
final class PreferencesRow {
    private PreferencesRow() {}

    /** Of the row that a result stands at; {@link Preferences#NONE} where all five columns are NULL. */
    static Preferences read(ResultSet row) throws SQLException {
        return new Preferences(
                read(row, "digest", PreferencesRow::digest),
                read(row, "quiet", PreferencesRow::quiet),
                read(row, "zone", ZoneId::of),
                row.getInt("silent") != 0,
                row.getInt("digest_lines") != 0 || row.wasNull());
    }

    private static <T> Optional<T> read(ResultSet row, String column, Function<String, T> reader) throws SQLException {
        try {
            return Optional.ofNullable(row.getString(column)).map(reader);
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Digest digest(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? new Digest(Optional.empty(), LocalTime.parse(text))
                : new Digest(
                        Optional.of(DayOfWeek.valueOf(text.substring(0, space))),
                        LocalTime.parse(text.substring(space + 1)));
    }

    private static QuietHours quiet(String text) {
        int dash = text.indexOf('-');
        if (dash < 0) {
            throw new IllegalArgumentException("not quiet hours: " + text);
        }
        return new QuietHours(LocalTime.parse(text.substring(0, dash)), LocalTime.parse(text.substring(dash + 1)));
    }

    /** Binds {@code :digest}, {@code :quiet}, {@code :zone}, {@code :silent} and {@code :lines}. */
    static void bind(Update update, Preferences preferences) {
        update.bind("digest", preferences.digest().map(PreferencesRow::write).orElse(null))
                .bind("quiet", preferences.quiet().map(PreferencesRow::write).orElse(null))
                .bind("zone", preferences.zone().map(ZoneId::getId).orElse(null))
                .bind("silent", preferences.silent() ? 1 : 0)
                .bind("lines", preferences.lines() ? null : 0);
    }

    private static String write(Digest digest) {
        return digest.day().map(day -> day.name() + " ").orElse("") + digest.at();
    }

    private static String write(QuietHours quiet) {
        return quiet.from() + "-" + quiet.to();
    }
}
