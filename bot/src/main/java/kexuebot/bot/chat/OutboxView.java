package kexuebot.bot.chat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kexuebot.catalog.post.PostId;

/**
 * How announcing stands, as data, for those who run the bot.
 *
 * @param waiting deliveries that are still to be made
 * @param overdueSince since when the oldest of them is due
 * @param sent in the last 24 hours
 * @param failed kept dead letters, all of them
 * @param latest some of them, newest first
 */
public record OutboxView(
        int waiting, Optional<Instant> overdueSince, int sent, int failed, int subscriptions, List<DeadLetter> latest) {

    /**
     * A delivery that was given up.
     *
     * @param kind {@code post} or {@code correction}
     * @param why untrusted words from outside
     */
    public record DeadLetter(Place place, PostId post, String kind, Instant at, String why) {
        public DeadLetter {
            Objects.requireNonNull(place);
            Objects.requireNonNull(post);
            Objects.requireNonNull(kind);
            Objects.requireNonNull(at);
            Objects.requireNonNull(why);
        }
    }

    public OutboxView {
        Objects.requireNonNull(overdueSince);
        latest = List.copyOf(latest);
    }
}
