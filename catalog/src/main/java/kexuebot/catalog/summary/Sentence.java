package kexuebot.catalog.summary;

import java.util.List;
import kexuebot.catalog.document.Inline;

/**
 * A whole sentence of a post, as its author wrote it.
 *
 * @param content formulas whole, links as their labels; not empty
 * @param paragraph which outermost block of the text it is of, from 1
 */
public record Sentence(List<Inline> content, int paragraph) {
    public Sentence {
        content = List.copyOf(content);
        if (content.isEmpty() || paragraph < 1) {
            throw new IllegalArgumentException("a sentence of paragraph " + paragraph + " says " + content);
        }
    }
}
