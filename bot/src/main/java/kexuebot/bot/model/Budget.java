package kexuebot.bot.model;

/**
 * How many tokens may be used in a day; 0 for none.
 *
 * @param chat by one chat
 * @param all by all chats together
 */
public record Budget(long chat, long all) {
    public Budget {
        if (chat < 0 || all < 0) {
            throw new IllegalArgumentException("a budget of " + chat + " and " + all + " tokens");
        }
    }
}
