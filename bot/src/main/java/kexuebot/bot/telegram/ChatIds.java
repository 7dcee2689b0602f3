package kexuebot.bot.telegram;

import java.util.OptionalLong;
import kexuebot.bot.chat.ChatId;

/** Telegram's numbers of chats as ids: negative for groups and channels, else the number of the person. */
final class ChatIds {

    private static final String PLATFORM = "telegram";

    private ChatIds() {}

    static ChatId of(long chat) {
        return new ChatId(PLATFORM, Long.toString(chat));
    }

    static boolean isOurs(ChatId chat) {
        return chat.platform().equals(PLATFORM);
    }

    /** Empty for a chat of another platform, or one that Telegram cannot have. */
    static OptionalLong number(ChatId chat) {
        return isOurs(chat) ? number(chat.value()) : OptionalLong.empty();
    }

    /** Empty for what is no number of a person or chat. */
    static OptionalLong number(String id) {
        return id.matches("-?[1-9][0-9]{0,17}") ? OptionalLong.of(Long.parseLong(id)) : OptionalLong.empty();
    }
}
