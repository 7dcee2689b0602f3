package kexuebot.bot.delivery;

import java.util.Objects;
import java.util.OptionalInt;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Place;
import kexuebot.bot.chat.Reply;

/**
 * One message on its way to a place.
 *
 * @param content the same object for all places that get the same, so that it is rendered once
 * @param edits the message that it takes the place of; empty for a new message
 */
public record Letter(Place place, Reply content, Language language, boolean silent, OptionalInt edits) {
    public Letter {
        Objects.requireNonNull(place);
        Objects.requireNonNull(content);
        Objects.requireNonNull(language);
        Objects.requireNonNull(edits);
    }
}
