package kexuebot.bot.telegram;

/** Updates as Telegram writes them, in the fields that matter here. */
final class Updates {

    private Updates() {}

    static String said(int id, long chat, String text) {
        return message(id, "\"text\":\"" + text + "\"," + user("en") + "," + privateChat(chat));
    }

    /** In a supergroup; {@code more} are further fields of the message. */
    static String saidInGroup(int id, long chat, String text, String... more) {
        return message(id, "\"text\":\"" + text + "\"," + user("en") + "," + group(chat) + also(more));
    }

    static String message(int id, String fields) {
        return "{\"update_id\":" + id + ",\"message\":{\"message_id\":" + id + ",\"date\":1700000000," + fields + "}}";
    }

    /** {@code message} is the JSON of the message below which the button is. */
    static String pressed(int id, String data, String message) {
        return "{\"update_id\":" + id + ",\"callback_query\":{\"id\":\"q" + id + "\"," + user("en")
                + ",\"chat_instance\":\"1\",\"data\":\"" + data + "\",\"message\":" + message + "}}";
    }

    /** A message of ours in a private chat; {@code more} are further fields. */
    static String ours(int message, long chat, String... more) {
        return "{\"message_id\":" + message + ",\"date\":1700000000,\"text\":\"list\"," + privateChat(chat) + also(more)
                + "}";
    }

    static String user(String language) {
        return "\"from\":{\"id\":7,\"is_bot\":false,\"first_name\":\"R\",\"language_code\":\"" + language + "\"}";
    }

    static String privateChat(long id) {
        return "\"chat\":{\"id\":" + id + ",\"type\":\"private\"}";
    }

    static String group(long id) {
        return "\"chat\":{\"id\":" + id + ",\"type\":\"supergroup\",\"title\":\"G\"}";
    }

    private static String also(String... more) {
        return more.length == 0 ? "" : "," + String.join(",", more);
    }
}
