package kexuebot.catalog.library;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * A post as a store keeps it.
 *
 * @param row the store's own number; empty when not stored yet
 */
public record StoredPost(OptionalLong row, Sightings sightings, Tracking tracking) {
    public StoredPost {
        Objects.requireNonNull(row);
        Objects.requireNonNull(sightings);
        Objects.requireNonNull(tracking);
    }

    /** The same post with something more known of it. */
    public StoredPost with(Sightings known) {
        return new StoredPost(row, known, tracking);
    }

    public StoredPost with(Tracking known) {
        return new StoredPost(row, sightings, known);
    }
}
