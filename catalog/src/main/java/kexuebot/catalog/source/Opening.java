package kexuebot.catalog.source;

import java.util.ArrayList;
import java.util.List;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.PlainText;

/** How a text begins. */
final class Opening {
    /** In UTF-16 units of plain text: about two paragraphs. */
    private static final int ENOUGH = 400;

    private Opening() {}

    /** The first whole blocks, at least one, more as long as they stay within the length; no heading at the end. */
    static Document of(Document text) {
        List<Block> blocks = new ArrayList<>();
        int length = 0;
        for (Block block : text.blocks()) {
            length += PlainText.of(new Document(List.of(block))).length();
            if (length > ENOUGH && !blocks.stream().allMatch(Block.Heading.class::isInstance)) {
                break;
            }
            blocks.add(block);
        }
        while (blocks.size() > 1 && blocks.get(blocks.size() - 1) instanceof Block.Heading) {
            blocks.remove(blocks.size() - 1);
        }
        return new Document(blocks);
    }
}
