package kexuebot.catalog.library;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A change of a post that a reader would notice.
 *
 * @param seen when it was noticed
 * @param before what was there before, as plain text with LaTeX source, by what changed; empty text where that is not
 *     kept or there was nothing. Never empty itself
 */
public record Revision(Instant seen, Map<Aspect, String> before) {

    /** What can change. The names are part of the schema. */
    public enum Aspect {
        TITLE,
        DATE,
        CATEGORY,
        TAGS,
        EXCERPT,
        TEXT,
        /** The post is gone from the blog. */
        REMOVED,
        /** The post is there again. */
        RETURNED
    }

    public Revision {
        Objects.requireNonNull(seen);
        if (before.isEmpty()) {
            throw new IllegalArgumentException("nothing changed");
        }
        before = Collections.unmodifiableMap(new EnumMap<>(before));
    }

    /** In the order of {@link Aspect}. */
    public Set<Aspect> changed() {
        return before.keySet();
    }
}
