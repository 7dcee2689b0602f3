package kexuebot.bot.delivery;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import kexuebot.bot.chat.Place;
import kexuebot.catalog.post.PostId;

/**
 * What goes to a place in one message.
 *
 * @param posts one, or up to {@link #MOST} of a digest, oldest announcement first
 * @param digest whether it is a digest, also one of a single post
 * @param attempt from 1; how often it was tried, this time included
 * @param message for a correction: what announced the post
 */
public record Parcel(Place place, Kind kind, List<PostId> posts, boolean digest, int attempt, OptionalInt message) {

    /** Posts in one digest; more go in another. */
    public static final int MOST = 10;

    public Parcel {
        Objects.requireNonNull(place);
        Objects.requireNonNull(kind);
        posts = List.copyOf(posts);
        Objects.requireNonNull(message);
        if (posts.isEmpty() || posts.size() > MOST || !digest && posts.size() > 1) {
            throw new IllegalArgumentException("not one message: " + posts);
        }
    }
}
