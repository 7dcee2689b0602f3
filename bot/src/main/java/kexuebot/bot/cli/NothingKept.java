package kexuebot.bot.cli;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Place;
import kexuebot.bot.subscription.PreferenceStore;
import kexuebot.bot.subscription.Preferences;
import kexuebot.bot.subscription.Subscription;
import kexuebot.bot.subscription.SubscriptionStore;
import kexuebot.bot.subscription.Target;

/** Subscriptions of the terminal, which has none: nothing can be announced where nobody may be. */
final class NothingKept implements SubscriptionStore, PreferenceStore {

    @Override
    public Outcome add(Place place, Target target, Instant now) {
        throw new UnsupportedOperationException("nothing is announced to " + place.chat());
    }

    @Override
    public List<Subscription> of(Place place) {
        return List.of();
    }

    @Override
    public boolean change(Place place, long number, Target target, Instant now) {
        return false;
    }

    @Override
    public boolean pause(Place place, long number, boolean paused) {
        return false;
    }

    @Override
    public boolean remove(Place place, long number) {
        return false;
    }

    @Override
    public int removeAll(Place place) {
        return 0;
    }

    @Override
    public Set<String> muted(Place place) {
        return Set.of();
    }

    @Override
    public boolean mute(Place place, String series) {
        throw new UnsupportedOperationException("nothing is announced to " + place.chat());
    }

    @Override
    public boolean unmute(Place place, String series) {
        return false;
    }

    @Override
    public Preferences of(ChatId chat) {
        return Preferences.NONE;
    }

    @Override
    public void save(ChatId chat, Preferences preferences) {
        throw new UnsupportedOperationException("nothing is announced to " + chat);
    }
}
