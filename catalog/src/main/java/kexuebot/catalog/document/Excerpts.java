package kexuebot.catalog.document;

import java.util.ArrayList;
import java.util.List;
import kexuebot.catalog.document.Block.FormulaBlock;
import kexuebot.catalog.document.Block.Listing;
import kexuebot.catalog.document.Block.Paragraph;
import kexuebot.catalog.document.Block.Quote;
import kexuebot.catalog.document.Inline.Formula;

/**
 * Shortens documents. Lengths are graphemes of the text a reader sees, a formula counting what {@link
 * Formulas#readable} shows. No cut goes through a formula or a grapheme.
 */
public final class Excerpts {
    private static final String ELLIPSIS = "…";

    /** UTF-16 units looked at for each grapheme wanted: no pile of marks makes an excerpt larger than that. */
    private static final int UNITS = 16;

    private static final int SPARE_UNITS = 256;

    private Excerpts() {}

    /**
     * One flowing line of at most {@code length} graphemes: paragraphs follow each other with a space; headings, tables,
     * code blocks and images are left out, links are their labels. All of it when it fits; else it ends with the last
     * sentence that ends in the last third of the length (last two thirds where that is within a 《title》), or in {@code …}. Empty when there is nothing to show or
     * {@code length} is below 1.
     */
    public static List<Inline> cut(Document document, int length) {
        LineBuilder builder = new LineBuilder(false, limit(length));
        flow(document.blocks(), builder);
        Line line = builder.build();
        return length < 1 ? List.of() : cut(line, length, "");
    }

    /**
     * The beginning of a document, of at most {@code length} graphemes of {@link PlainText}: blocks stay whole while they
     * fit, the first paragraph that does not is cut like a line but keeps its links. Ends with {@code …} unless all of
     * it fits. Empty when {@code length} is below 1.
     */
    public static Document cutParagraphs(Document document, int length) {
        return length < 1 ? Document.EMPTY : new Document(cutBlocks(document.blocks(), length));
    }

    private static int limit(int length) {
        return (int) Math.min(Integer.MAX_VALUE, (long) Math.max(0, length) * UNITS + SPARE_UNITS);
    }

    private static void flow(List<Block> blocks, LineBuilder line) {
        for (Block block : blocks) {
            if (line.isFull()) {
                return;
            }
            line.space();
            flow(block, line);
        }
    }

    private static void flow(Block block, LineBuilder line) {
        if (block instanceof Paragraph paragraph) {
            line.add(paragraph.content());
        } else if (block instanceof FormulaBlock formula) {
            line.add(List.of(new Formula(formula.latex())));
        } else if (block instanceof Quote quote) {
            flow(quote.content(), line);
        } else if (block instanceof Listing listing) {
            listing.items().forEach(item -> flow(item, line));
        }
    }

    /** @param mark what follows a whole sentence at the end; an ellipsis also says that more than the line is left out */
    private static List<Inline> cut(Line line, int length, String mark) {
        if (mark.isEmpty() && !line.isOpen() && Graphemes.boundaries(line.text(), length + 1).length <= length + 1) {
            return line.inlines();
        }
        int end = new Sentences(line, length - mark.length()).lastEnd();
        List<Inline> kept = line.before(end >= 0 ? end : new Sentences(line, length).lastCut());
        Line.append(kept, Inline.text(end >= 0 ? mark : ELLIPSIS));
        return List.copyOf(kept);
    }

    private static List<Block> cutBlocks(List<Block> blocks, int length) {
        List<Block> kept = new ArrayList<>();
        int left = length;
        for (int at = 0; at < blocks.size(); at++) {
            int size = size(blocks.get(at));
            boolean last = at == blocks.size() - 1;
            if (size > 0 && size > (last ? left : left - ELLIPSIS.length() - 1)) {
                return cutOff(kept, blocks.subList(at, blocks.size()), left);
            }
            kept.add(blocks.get(at));
            left -= size > 0 ? size + 1 : 0;
        }
        return kept;
    }

    private static int size(Block block) {
        return Graphemes.count(PlainText.of(new Document(List.of(block))));
    }

    /** Adds as much as fits of the blocks that do not fit whole, and the ellipsis. */
    private static List<Block> cutOff(List<Block> kept, List<Block> rest, int left) {
        Block first = rest.get(0);
        if (first instanceof Paragraph paragraph) {
            Line line =
                    new LineBuilder(true, limit(left)).add(paragraph.content()).build();
            kept.add(new Paragraph(cut(line, left, ELLIPSIS)));
        } else if (first instanceof Quote quote) {
            kept.add(new Quote(cutBlocks(quote.content(), Math.max(1, Math.min(left, size(first) - 1)))));
        } else {
            kept.add(new Paragraph(List.of(Inline.text(ELLIPSIS))));
        }
        return kept;
    }
}
