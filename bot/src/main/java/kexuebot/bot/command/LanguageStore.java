package kexuebot.bot.command;

import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LanguageChoice;

/** Keeps the language that each chat has chosen. Safe for any number of threads. */
public interface LanguageStore extends LanguageChoice {

    /**
     * Keeps a choice.
     *
     * @throws RuntimeException if it cannot be kept
     */
    void choose(ChatId chat, Language language);
}
