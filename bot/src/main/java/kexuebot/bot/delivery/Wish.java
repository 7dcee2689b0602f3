package kexuebot.bot.delivery;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kexuebot.bot.chat.Language;
import kexuebot.bot.subscription.Preferences;
import kexuebot.bot.subscription.Target;

/**
 * What a place wants at the moment, all that a delivery depends on.
 *
 * @param targets of subscriptions that are not paused
 * @param muted names of series
 * @param language as chosen by the chat
 */
public record Wish(List<Target> targets, Set<String> muted, Preferences preferences, Optional<Language> language) {
    public Wish {
        targets = List.copyOf(targets);
        muted = Set.copyOf(muted);
        Objects.requireNonNull(preferences);
        Objects.requireNonNull(language);
    }
}
