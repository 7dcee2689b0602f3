package kexuebot.catalog.source;

import java.util.List;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.document.Untrusted;
import kexuebot.catalog.post.Details.Heading;

/** The headings of a text. */
final class Contents {
    private Contents() {}

    /** In order; headings within quotes and lists are no parts of the text. */
    static List<Heading> of(Document text) {
        return text.blocks().stream()
                .filter(Block.Heading.class::isInstance)
                .map(Block.Heading.class::cast)
                .map(heading -> new Heading(heading.level(), Untrusted.line(PlainText.of(heading.content()))))
                .filter(heading -> !heading.title().isEmpty())
                .toList();
    }
}
