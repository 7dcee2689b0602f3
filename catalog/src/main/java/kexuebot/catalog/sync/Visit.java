package kexuebot.catalog.sync;

import java.time.Instant;
import java.util.Objects;
import kexuebot.catalog.fetch.Validators;

/**
 * A page as it was when it was last read.
 *
 * @param path from the blog's root, {@code /archives/9948}
 * @param listings how many posts it showed
 */
public record Visit(String path, Validators validators, int listings, Instant seen) {
    public Visit {
        Objects.requireNonNull(path);
        Objects.requireNonNull(validators);
        Objects.requireNonNull(seen);
    }
}
