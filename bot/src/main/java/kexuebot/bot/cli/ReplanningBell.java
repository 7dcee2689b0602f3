package kexuebot.bot.cli;

import java.util.Objects;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.subscription.PreferenceStore;
import kexuebot.bot.subscription.Preferences;

/** Rings when a chat wants to be told at another time, for what waits may be due at once. Safe for many threads. */
final class ReplanningBell implements PreferenceStore {
    private final PreferenceStore store;
    private volatile Runnable listener = () -> {};

    ReplanningBell(PreferenceStore store) {
        this.store = Objects.requireNonNull(store);
    }

    /** @param listener run after each change; returns at once */
    void answeredBy(Runnable listener) {
        this.listener = Objects.requireNonNull(listener);
    }

    @Override
    public Preferences of(ChatId chat) {
        return store.of(chat);
    }

    @Override
    public void save(ChatId chat, Preferences preferences) {
        store.save(chat, preferences);
        listener.run();
    }
}
