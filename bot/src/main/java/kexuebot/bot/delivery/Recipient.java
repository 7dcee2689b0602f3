package kexuebot.bot.delivery;

import java.util.Objects;
import kexuebot.bot.chat.Place;
import kexuebot.bot.subscription.Preferences;
import kexuebot.bot.subscription.Target;

/** A subscription that a post is held against. */
public record Recipient(long subscription, Place place, Target target, Preferences preferences) {
    public Recipient {
        Objects.requireNonNull(place);
        Objects.requireNonNull(target);
        Objects.requireNonNull(preferences);
    }
}
