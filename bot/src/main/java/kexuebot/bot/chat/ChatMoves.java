package kexuebot.bot.chat;

/** Is told when a chat goes on under another id. */
@FunctionalInterface
public interface ChatMoves {

    /** What is known of the old chat is the new one's from now on. May be told of the same move again. */
    void moved(ChatId from, ChatId to);
}
