package kexuebot.bot.chat;

import java.util.Objects;

/**
 * A subscription in a reply, as data.
 *
 * @param number by which commands name it
 * @param target what follows {@code /subscribe} to mean the same: {@code all}, or words and filters
 * @param label the same for a person
 */
public record SubscriptionView(long number, String target, String label, boolean paused) {
    public SubscriptionView {
        Objects.requireNonNull(target);
        Objects.requireNonNull(label);
    }
}
