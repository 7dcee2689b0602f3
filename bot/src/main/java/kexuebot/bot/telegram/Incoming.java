package kexuebot.bot.telegram;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import kexuebot.bot.subscription.Stop;

/** What an update says, as far as the bot cares. */
sealed interface Incoming {

    /**
     * Where something was said, and where an answer belongs.
     *
     * @param topic the forum topic, at least 1; empty outside of topics
     */
    record Place(long chat, Kind kind, OptionalInt topic) {

        boolean isPrivate() {
            return kind == Kind.PRIVATE;
        }

        boolean isChannel() {
            return kind == Kind.CHANNEL;
        }

        kexuebot.bot.chat.Place asPlace() {
            return new kexuebot.bot.chat.Place(ChatIds.of(chat), topic);
        }
    }

    /** What sort of chat a place is in. */
    enum Kind {
        PRIVATE,
        GROUP,
        CHANNEL
    }

    /**
     * Who said it.
     *
     * @param person the user's id; the chat's for an anonymous administrator or a channel
     * @param languageCode as the person's client names it, such as {@code zh-hans}
     */
    record Speaker(String person, Optional<String> languageCode) {}

    /**
     * A text message.
     *
     * @param repliesTo whose message it replies to
     * @param forwarded whether it was first said elsewhere
     */
    record Said(Place place, Speaker speaker, int message, String text, OptionalLong repliesTo, boolean forwarded)
            implements Incoming {}

    /** A message of another kind: a picture, a sticker. {@code album} is the same for the pictures sent together. */
    record Shown(Place place, Speaker speaker, Optional<String> album) implements Incoming {}

    /** A pressed button; {@code below} is empty when the message it belongs to is not known any more. */
    record Pressed(String query, Speaker speaker, String data, Optional<Below> below) implements Incoming {}

    /**
     * The message that a button belongs to.
     *
     * @param editable false for one that is too old to be seen by bots
     * @param question the text that the message replies to
     */
    record Below(Place place, int message, boolean editable, Optional<String> question) {}

    /** A group that became a supergroup; both ids are the server's. */
    record Moved(long from, long to) implements Incoming {}

    /** Whether the bot can post somewhere has changed. @param obstacle what keeps it from posting now; empty: nothing */
    record Standing(Place place, Optional<Stop.Reason> obstacle) implements Incoming {}

    /** Nothing to answer; {@code what} is for a log. */
    record Other(String what) implements Incoming {}
}
