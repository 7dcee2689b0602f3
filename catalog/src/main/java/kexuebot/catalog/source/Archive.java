package kexuebot.catalog.source;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * The page of all posts by year.
 *
 * @param claimed how many posts the page says it holds, all years together; empty if it says nothing. More than it lists
 *     are a sign that some are missing
 * @param truncated whether the page begins but does not end: more posts may have followed
 */
public record Archive(Page page, OptionalInt claimed, boolean truncated) {
    public Archive {
        Objects.requireNonNull(page);
        Objects.requireNonNull(claimed);
    }
}
