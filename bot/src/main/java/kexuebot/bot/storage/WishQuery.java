package kexuebot.bot.storage;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Place;
import kexuebot.bot.delivery.Wish;
import kexuebot.bot.subscription.Preferences;
import kexuebot.bot.subscription.Target;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** What a place wants at the moment. */
final class WishQuery {
    private WishQuery() {}

    /** What a chat has chosen. */
    private record Choices(Preferences preferences, Optional<Language> language) {}

    static Wish of(Handle handle, Place place) {
        Choices choices = choices(handle, place);
        return new Wish(targets(handle, place), muted(handle, place), choices.preferences(), choices.language());
    }

    private static Choices choices(Handle handle, Place place) {
        return handle.createQuery(
                        "SELECT language, digest, quiet, zone, silent, digest_lines FROM chat WHERE chat = :chat")
                .bind("chat", place.chat().toString())
                .map((row, context) -> new Choices(
                        PreferencesRow.read(row),
                        Optional.ofNullable(row.getString("language")).flatMap(Language::of)))
                .findOne()
                .orElse(new Choices(Preferences.NONE, Optional.empty()));
    }

    private static List<Target> targets(Handle handle, Place place) {
        Query query = handle.createQuery("SELECT target FROM subscription WHERE chat = :chat AND topic = :topic"
                + " AND paused = 0 ORDER BY number");
        return PlaceColumns.bind(query, place).mapTo(String.class).list().stream()
                .flatMap(text -> target(text).stream())
                .toList();
    }

    /** Empty for what cannot be read: nobody knows what was wanted. */
    static Optional<Target> target(String text) {
        try {
            return Optional.of(Target.read(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Set<String> muted(Handle handle, Place place) {
        Query query = handle.createQuery("SELECT series FROM mute WHERE chat = :chat AND topic = :topic");
        return new HashSet<>(PlaceColumns.bind(query, place).mapTo(String.class).list());
    }
}
