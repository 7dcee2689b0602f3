package kexuebot.catalog.post;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * How many readers the blog counted, and when that was seen; the time is unknown for saved pages.
 * Counts only grow on the blog, but a saved page may be older than what is known.
 */
public record Readers(int count, Optional<Instant> seen) {

    private static final Comparator<Readers> BY_TRUST = Comparator.comparing(
                    (Readers readers) -> readers.seen().orElse(Instant.MIN))
            .thenComparing(Readers::count);

    public Readers {
        if (count < 0) {
            throw new IllegalArgumentException("a reader count is not negative: " + count);
        }
    }

    public static Readers undated(int count) {
        return new Readers(count, Optional.empty());
    }

    /** The newest dated observation; among undated ones the largest. */
    public Readers best(Readers other) {
        return BY_TRUST.compare(this, other) >= 0 ? this : other;
    }
}
