package kexuebot.bot.command;

import java.util.HashMap;
import java.util.Map;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.subscription.PreferenceStore;
import kexuebot.bot.subscription.Preferences;

/** Preferences in memory, until the disk is full. */
final class FakePreferences implements PreferenceStore {
    final Map<ChatId, Preferences> kept = new HashMap<>();
    boolean full;

    @Override
    public Preferences of(ChatId chat) {
        return kept.getOrDefault(chat, Preferences.NONE);
    }

    @Override
    public void save(ChatId chat, Preferences preferences) {
        if (full) {
            throw new IllegalStateException("the disk is full");
        }
        kept.put(chat, preferences);
    }
}
