package kexuebot.catalog.library;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * How far a post was followed on the live blog.
 *
 * @param read when its page was last read whole; empty as long as that was never done
 * @param missing when its page was first found gone, if it was gone ever since
 * @param removed when it was believed to be gone for good
 */
public record Tracking(Optional<Instant> read, Optional<Instant> missing, Optional<Instant> removed) {

    public static final Tracking NONE = new Tracking(Optional.empty(), Optional.empty(), Optional.empty());

    public Tracking {
        Objects.requireNonNull(read);
        Objects.requireNonNull(missing);
        Objects.requireNonNull(removed);
    }

    /** The page was there and could be read. */
    public Tracking readAt(Instant now) {
        return new Tracking(Optional.of(now), Optional.empty(), Optional.empty());
    }

    /** The page is to be read again, whatever is known of it. */
    public Tracking unread() {
        return new Tracking(Optional.empty(), missing, removed);
    }

    /** The page was gone; the first time counts, unless it is yet to come, by a clock that was set back. */
    public Tracking missingSince(Instant now) {
        return new Tracking(read, missing.filter(first -> !first.isAfter(now)).or(() -> Optional.of(now)), removed);
    }

    /** The page was gone, and how long already is not known. */
    public Tracking missingFrom(Instant now) {
        return new Tracking(read, Optional.of(now), removed);
    }

    public Tracking removedAt(Instant now) {
        return new Tracking(read, missing, Optional.of(now));
    }

    /** Whether the page was there when it was last asked for. */
    public boolean isThere() {
        return read.isPresent() && missing.isEmpty() && removed.isEmpty();
    }

    public boolean isRemoved() {
        return removed.isPresent();
    }
}
