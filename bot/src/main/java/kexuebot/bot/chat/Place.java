package kexuebot.bot.chat;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * Where something can be said: a chat, or a topic of a group.
 *
 * @param topic the platform's number of the topic, at least 1; empty outside of topics
 */
public record Place(ChatId chat, OptionalInt topic) {
    public Place {
        Objects.requireNonNull(chat);
        Objects.requireNonNull(topic);
        if (topic.isPresent() && topic.getAsInt() < 1) {
            throw new IllegalArgumentException("topics count from 1, not " + topic.getAsInt());
        }
    }

    public static Place of(ChatId chat) {
        return new Place(chat, OptionalInt.empty());
    }
}
