package kexuebot.catalog.recommend;

import java.time.Instant;
import java.util.Objects;
import kexuebot.catalog.post.PostId;

/** That a chat had to do with a post. */
public record Trace(PostId post, Kind kind, Instant at) {

    /** How a chat had to do with a post, from the weakest sign of interest to the strongest. */
    public enum Kind {
        /** It asked for something, and this was the best answer. */
        FOUND,
        OPENED,
        LIKED,
        DISLIKED
    }

    public Trace {
        Objects.requireNonNull(post);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(at);
    }
}
