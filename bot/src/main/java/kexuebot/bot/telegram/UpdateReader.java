package kexuebot.bot.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import kexuebot.bot.subscription.Stop;

/** Reads the few fields of an update that the bot needs, so that oddities elsewhere in it do no harm. */
final class UpdateReader {

    private static final List<String> SHOWABLE = List.of(
            "animation",
            "audio",
            "document",
            "paid_media",
            "photo",
            "sticker",
            "story",
            "video",
            "video_note",
            "voice",
            "contact",
            "dice",
            "game",
            "poll",
            "venue",
            "location",
            "checklist",
            "live_photo");

    private UpdateReader() {}

    /** @throws IllegalArgumentException naming the field without which the update means nothing */
    static Incoming read(JsonNode update) {
        if (update.has("message")) {
            return message(update.path("message"));
        } else if (update.has("channel_post")) {
            return message(update.path("channel_post"));
        } else if (update.has("my_chat_member")) {
            return standing(update.path("my_chat_member"));
        } else if (update.has("callback_query")) {
            return pressed(update.path("callback_query"));
        }
        return new Incoming.Other(firstField(update));
    }

    private static String firstField(JsonNode update) {
        for (Iterator<String> names = update.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!name.equals("update_id")) {
                return name;
            }
        }
        return "an empty update";
    }

    private static Incoming message(JsonNode message) {
        if (isByMachine(message)) {
            return new Incoming.Other("a message by a bot or an automatic forward");
        } else if (message.has("text")) {
            return said(message, "text");
        } else if (message.has("caption") && place(message).isPrivate()) {
            return said(message, "caption");
        } else if (SHOWABLE.stream().anyMatch(message::has)) {
            Optional<String> album = optionalText(message, "media_group_id");
            return new Incoming.Shown(place(message), speaker(message), album);
        }
        return service(message);
    }

    private static Incoming service(JsonNode message) {
        if (message.has("migrate_to_chat_id")) {
            return new Incoming.Moved(number(message.path("chat"), "id"), number(message, "migrate_to_chat_id"));
        } else if (message.has("forum_topic_closed") && place(message).topic().isPresent()) {
            return new Incoming.Standing(place(message), Optional.of(Stop.Reason.TOPIC_CLOSED));
        } else if (message.has("forum_topic_reopened")) {
            return new Incoming.Standing(place(message), Optional.empty());
        }
        return new Incoming.Other("a service message");
    }

    private static Incoming standing(JsonNode change) {
        return Membership.read(place(change), change.path("new_chat_member"));
    }

    private static boolean isByMachine(JsonNode message) {
        // an anonymous administrator writes through a bot account, with sender_chat beside it
        boolean byBot = message.at("/from/is_bot").asBoolean() && !message.has("sender_chat");
        return byBot
                || message.has("via_bot")
                || message.path("is_automatic_forward").asBoolean();
    }

    private static Incoming.Said said(JsonNode message, String field) {
        return new Incoming.Said(
                place(message),
                speaker(message),
                integer(message, "message_id"),
                text(message, field),
                repliesTo(message),
                message.has("forward_origin"));
    }

    private static Incoming.Place place(JsonNode message) {
        boolean inTopic = message.path("is_topic_message").asBoolean() && message.has("message_thread_id");
        OptionalInt topic = inTopic ? OptionalInt.of(integer(message, "message_thread_id")) : OptionalInt.empty();
        JsonNode chat = message.path("chat");
        return new Incoming.Place(number(chat, "id"), kind(text(chat, "type")), topic);
    }

    private static Incoming.Kind kind(String type) {
        return switch (type) {
            case "private" -> Incoming.Kind.PRIVATE;
            case "channel" -> Incoming.Kind.CHANNEL;
            default -> Incoming.Kind.GROUP;
        };
    }

    private static Incoming.Speaker speaker(JsonNode message) {
        if (message.has("sender_chat")) {
            return person(message.path("sender_chat"));
        }
        return person(message.has("from") ? message.path("from") : message.path("chat"));
    }

    private static Incoming.Speaker person(JsonNode who) {
        return new Incoming.Speaker(Long.toString(number(who, "id")), optionalText(who, "language_code"));
    }

    private static OptionalLong repliesTo(JsonNode message) {
        JsonNode other = message.path("reply_to_message");
        // in a topic, what replies to nothing carries the message that opened the topic
        boolean opensTopic = other.has("forum_topic_created");
        JsonNode author = other.at("/from/id");
        return author.isIntegralNumber() && !opensTopic ? OptionalLong.of(author.longValue()) : OptionalLong.empty();
    }

    private static Incoming.Pressed pressed(JsonNode query) {
        return new Incoming.Pressed(
                text(query, "id"),
                person(query.path("from")),
                optionalText(query, "data").orElse(""),
                below(query.path("message")));
    }

    // odd data here must not keep the query from being answered
    private static Optional<Incoming.Below> below(JsonNode message) {
        try {
            boolean seen = message.path("date").asLong() != 0;
            Optional<String> question = optionalText(message.path("reply_to_message"), "text");
            return Optional.of(new Incoming.Below(place(message), integer(message, "message_id"), seen, question));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode parent, String name) {
        return optionalText(parent, name).orElseThrow(() -> new IllegalArgumentException("no text in " + name));
    }

    private static Optional<String> optionalText(JsonNode parent, String name) {
        return Optional.ofNullable(parent.path(name).textValue());
    }

    private static int integer(JsonNode parent, String name) {
        return Math.toIntExact(within(number(parent, name), name));
    }

    private static long within(long number, String name) {
        if (number != (int) number) {
            throw new IllegalArgumentException(name + " is beyond int");
        }
        return number;
    }

    private static long number(JsonNode parent, String name) {
        JsonNode value = parent.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException("no number in " + name);
        }
        return value.longValue();
    }
}
