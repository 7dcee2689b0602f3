package kexuebot.bot.proof;

/**
 * A subscription as it is stored.
 *
 * @param chat Telegram's number
 * @param topic 0 outside of topics
 * @param target a query as a line, in its canonical form; empty for all posts
 */
record Subscriber(long chat, int topic, String target, boolean paused) {
    Delivered delivery(int post) {
        return new Delivered(chat, topic, post, false);
    }
}
