package kexuebot.bot.subscription;

import java.time.Instant;
import java.util.Objects;
import kexuebot.bot.chat.Place;

/**
 * A wish to be told of new posts.
 *
 * @param number the store's own, at least 1
 * @param since posts first seen before are not announced; in milliseconds
 */
public record Subscription(long number, Place place, Target target, boolean paused, Instant since) {
    public Subscription {
        Objects.requireNonNull(place);
        Objects.requireNonNull(target);
        Objects.requireNonNull(since);
    }
}
