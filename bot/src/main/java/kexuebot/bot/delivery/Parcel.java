package kexuebot.bot.delivery;

import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Place;
import kexuebot.catalog.post.PostId;

/**
 * What goes to a place in one message.
 *
 * @param posts the deliveries: one, or up to {@link #MOST} of a digest, oldest announcement first
 * @param digest whether the message is a digest, also one of a single post
 * @param shown the posts that the message shows, in order: those of {@code posts}, but for a correction in a digest all
 *     of that digest
 * @param revised those among them that are marked as corrected
 * @param attempt from 1; how often it was tried, this time included
 * @param message for a correction: what announced the post
 */
public record Parcel(
        Place place,
        Kind kind,
        List<PostId> posts,
        boolean digest,
        List<PostId> shown,
        Set<PostId> revised,
        int attempt,
        OptionalInt message) {

    /** Posts in one digest; more go in another. */
    public static final int MOST = 10;

    public Parcel {
        Objects.requireNonNull(place);
        Objects.requireNonNull(kind);
        posts = List.copyOf(posts);
        shown = List.copyOf(shown);
        revised = Set.copyOf(revised);
        Objects.requireNonNull(message);
        if (posts.isEmpty() || posts.size() > MOST || posts.size() > 1 && !digest) {
            throw new IllegalArgumentException("not one message: " + posts);
        }
    }

    /** The announcement of a post by itself. */
    public static Parcel of(Place place, PostId post, int attempt) {
        List<PostId> one = List.of(post);
        return new Parcel(place, Kind.POST, one, false, one, Set.of(), attempt, OptionalInt.empty());
    }

    /** The announcement of several posts. */
    public static Parcel digest(Place place, List<PostId> posts, int attempt) {
        return new Parcel(place, Kind.POST, posts, true, posts, Set.of(), attempt, OptionalInt.empty());
    }

    /** The same parcel with some of its posts only. */
    Parcel only(List<PostId> some) {
        return new Parcel(place, kind, some, digest, kind == Kind.CORRECTION ? shown : some, revised, attempt, message);
    }

    /** The same parcel for a chat that goes on under another id. */
    Parcel in(ChatId chat) {
        return new Parcel(new Place(chat, place.topic()), kind, posts, digest, shown, revised, attempt, message);
    }
}
