package kexuebot.bot.chat;

import java.util.Objects;

/**
 * Whom a reply is for: lists, pages and the post last opened are remembered per place and person.
 *
 * @param person the platform's id of the person, or of the chat for who writes in its name; {@code ""} where there is
 *     only one
 */
public record Asker(Place place, String person) {

    public static final Asker TERMINAL = new Asker(ChatId.TERMINAL, "");

    public Asker {
        Objects.requireNonNull(place);
        Objects.requireNonNull(person);
    }

    public Asker(ChatId chat, String person) {
        this(Place.of(chat), person);
    }

    public ChatId chat() {
        return place.chat();
    }
}
