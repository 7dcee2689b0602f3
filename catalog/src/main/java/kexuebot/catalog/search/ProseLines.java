package kexuebot.catalog.search;

import java.util.List;
import java.util.stream.Stream;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.PlainText;

/** A document's sentences without code and displayed formulas, a line each, with marks around what is strong. */
final class ProseLines {
    /** Stands before and behind strong text; clean text has no such character. */
    static final char MARK = '\u0001';

    private ProseLines() {}

    /** The lines in order of appearance; made as they are wanted. */
    static Stream<String> of(Document document) {
        return lines(document.blocks());
    }

    private static Stream<String> lines(List<Block> blocks) {
        return blocks.stream().flatMap(ProseLines::lines);
    }

    private static Stream<String> lines(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return line(paragraph.content());
        } else if (block instanceof Block.Heading heading) {
            return line(heading.content());
        } else if (block instanceof Block.Quote quote) {
            return lines(quote.content());
        } else if (block instanceof Block.Listing listing) {
            return listing.items().stream().flatMap(ProseLines::lines);
        } else if (block instanceof Block.Table table) {
            return table.rows().stream().flatMap(List::stream).flatMap(ProseLines::line);
        }
        return Stream.empty();
    }

    private static Stream<String> line(List<Inline> inlines) {
        return PlainText.of(inlines, strong -> MARK + strong + MARK).lines();
    }
}
