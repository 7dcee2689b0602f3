package kexuebot.bot.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kexuebot.bot.chat.Place;
import kexuebot.catalog.post.PostId;

/**
 * How the outbox stands.
 *
 * @param waiting deliveries that are still to be made
 * @param overdueSince since when the oldest of them is due
 * @param sent in the last 24 hours
 * @param failed kept dead letters, all of them: deliveries that were given up, but for those to chats that stopped the
 *     bot, put it out or are gone
 * @param latest the latest dead letters, newest first, up to {@link #SHOWN}
 * @param subscriptions of all chats
 */
public record OutboxStatus(
        int waiting, Optional<Instant> overdueSince, int sent, int failed, List<DeadLetter> latest, int subscriptions) {

    public static final int SHOWN = 5;

    public static final OutboxStatus EMPTY = new OutboxStatus(0, Optional.empty(), 0, 0, List.of(), 0);

    /** A delivery that was given up. */
    public record DeadLetter(Place place, PostId post, Kind kind, Instant at, String why) {}

    public OutboxStatus {
        Objects.requireNonNull(overdueSince);
        latest = List.copyOf(latest);
    }
}
