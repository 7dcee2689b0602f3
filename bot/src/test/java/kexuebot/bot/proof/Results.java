package kexuebot.bot.proof;

import java.time.Instant;

/** Objects of the Bot API, as JSON. */
final class Results {
    static final String ME =
            "{\"id\":42,\"is_bot\":true,\"first_name\":\"Proof\",\"username\":\"proof_bot\",\"can_join_groups\":true}";

    static final String ADMINISTRATOR =
            "{\"status\":\"administrator\",\"user\":" + ME + ",\"can_post_messages\":true,\"can_edit_messages\":true}";

    static final String MEMBER = "{\"status\":\"member\",\"user\":{\"id\":1,\"is_bot\":false,\"first_name\":\"R\"}}";

    private Results() {}

    /** A person's chat, or a group with topics. */
    static String chat(long id) {
        return id > 0
                ? "{\"id\":" + id + ",\"type\":\"private\",\"first_name\":\"R\"}"
                : "{\"id\":" + id + ",\"type\":\"supergroup\",\"title\":\"G\",\"is_forum\":true}";
    }

    static String message(Call call, int number) {
        int topic = call.body().path("message_thread_id").asInt();
        String place = topic == 0 ? "" : "\"message_thread_id\":" + topic + ",\"is_topic_message\":true,";
        return "{\"message_id\":" + number + "," + place + "\"date\":"
                + Instant.now().getEpochSecond() + ",\"chat\":" + chat(call.chat()) + ",\"text\":\"x\"}";
    }
}
