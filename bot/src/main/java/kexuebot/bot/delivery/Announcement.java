package kexuebot.bot.delivery;

import java.time.Instant;
import java.util.Objects;
import kexuebot.catalog.post.PostId;

/**
 * A post to be announced to all who subscribed to it.
 *
 * @param seen when the post, or its correction, was first seen; in milliseconds
 * @param spreadTo subscriptions up to this number have their deliveries; 0 at the beginning
 */
public record Announcement(PostId post, Kind kind, Instant seen, long spreadTo) {
    public Announcement {
        Objects.requireNonNull(post);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(seen);
    }
}
