package kexuebot.bot.chat;

import java.util.Optional;

/** Which language a chat has chosen. */
public interface LanguageChoice {

    /** The language chosen for the chat; empty until one is. */
    Optional<Language> chosen(ChatId chat);
}
