package kexuebot.bot.subscription;

import kexuebot.bot.chat.ChatId;

/** Keeps how each chat wants to be told. Safe for any number of threads; failures are unchecked exceptions. */
public interface PreferenceStore {

    /** {@link Preferences#NONE} for a chat that chose nothing. */
    Preferences of(ChatId chat);

    /** Keeps them, and plans anew what is still to be delivered to the chat at once or as a digest. */
    void save(ChatId chat, Preferences preferences);
}
