package kexuebot.bot.subscription;

import java.time.Instant;
import java.util.Objects;
import kexuebot.bot.chat.Place;

/**
 * Why nothing is delivered to a place for the time being.
 *
 * @param place outside of topics: the whole chat
 */
public record Stop(Place place, Reason reason, Instant since) {

    /** The names are part of the schema. */
    public enum Reason {
        /** A person stopped the bot. */
        BLOCKED,
        /** The bot is not a member of the chat any more. */
        LEFT,
        /** There is no such chat. */
        GONE,
        /** The topic was deleted. */
        TOPIC_GONE,
        TOPIC_CLOSED,
        /** The bot may not post. */
        NO_RIGHTS
    }

    public Stop {
        Objects.requireNonNull(place);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(since);
    }
}
