package kexuebot.catalog.source;

import java.util.Objects;

/**
 * A list page with what leads on from it.
 *
 * @param entries how many entries the page shows, those included that could not be read
 * @param truncated whether the page begins but does not end: more entries may have followed
 */
public record ListPage(Page page, Pager pager, int entries, boolean truncated) {
    public ListPage {
        Objects.requireNonNull(page);
        Objects.requireNonNull(pager);
    }
}
