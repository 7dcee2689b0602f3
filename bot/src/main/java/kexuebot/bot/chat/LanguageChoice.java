package kexuebot.bot.chat;

import java.util.Optional;

/** Which language a chat has chosen for itself. Safe for many threads. */
@FunctionalInterface
public interface LanguageChoice {

    /** The chosen language, or empty as long as the chat has not chosen. */
    Optional<Language> chosen(ChatId chat);
}
