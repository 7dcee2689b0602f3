package kexuebot.catalog.source;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * Where a list page stands among the others.
 *
 * @param current the page's own number, from 1
 * @param last the highest page number that the page shows
 * @param hasNext whether the page leads on to another one
 */
public record Pager(OptionalInt current, OptionalInt last, boolean hasNext) {

    /** Of a page that is the only one, or shows no pager. */
    public static final Pager NONE = new Pager(OptionalInt.empty(), OptionalInt.empty(), false);

    public Pager {
        Objects.requireNonNull(current);
        Objects.requireNonNull(last);
    }
}
