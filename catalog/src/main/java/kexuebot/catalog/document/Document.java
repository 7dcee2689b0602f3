package kexuebot.catalog.document;

import java.util.List;

/**
 * The one text model: what the index reads and every front end renders. Immutable; knows no markup
 * language.
 */
public record Document(List<Block> blocks) {

    public static final Document EMPTY = new Document(List.of());

    public Document {
        blocks = List.copyOf(blocks);
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }
}
