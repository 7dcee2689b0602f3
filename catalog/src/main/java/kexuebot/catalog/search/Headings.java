package kexuebot.catalog.search;

import java.util.List;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.PlainText;

/** The headings of a text, as words. */
final class Headings {
    private Headings() {}

    /** In order; those in quotes are not the text's own. */
    static List<String> of(Document text) {
        return text.blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .map(heading -> PlainText.of(heading.content()))
                .toList();
    }
}
