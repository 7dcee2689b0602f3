package kexuebot.catalog.source;

import java.net.URI;
import java.util.List;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.Inline.Emphasis;
import kexuebot.catalog.document.Inline.Link;
import kexuebot.catalog.document.Inline.Strong;

/**
 * An element that marks the text in it.
 *
 * @param element compared by identity: two neighbours of the same kind are two marks
 * @param target where a link leads; null for the others
 */
record Mark(Object element, Kind kind, URI target) {
    enum Kind {
        STRONG,
        EMPHASIS,
        LINK
    }

    boolean isOf(Object other) {
        return element == other;
    }

    Inline around(List<Inline> content) {
        return switch (kind) {
            case STRONG -> new Strong(content);
            case EMPHASIS -> new Emphasis(content);
            case LINK -> new Link(content, target);
        };
    }
}
