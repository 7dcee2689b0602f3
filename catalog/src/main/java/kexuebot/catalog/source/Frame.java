package kexuebot.catalog.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Inline;

/** An element that contains blocks, while it is being read. */
final class Frame {
    enum Kind {
        DOCUMENT,
        QUOTE,
        BULLETS,
        NUMBERS,
        ITEM,
        TABLE,
        ROW,
        CELL
    }

    private final Object element;
    private final Kind kind;
    private final List<Block> blocks = new ArrayList<>();
    private final List<List<Block>> items = new ArrayList<>();
    private final List<List<List<Inline>>> rows = new ArrayList<>();
    private final List<List<Inline>> cells = new ArrayList<>();

    Frame(Object element, Kind kind) {
        this.element = element;
        this.kind = kind;
    }

    boolean isOf(Object other) {
        return element == other;
    }

    Kind kind() {
        return kind;
    }

    List<Block> blocks() {
        return blocks;
    }

    /** What stands in a list but in none of its items is an item of its own. */
    void add(Block block) {
        if (kind == Kind.BULLETS || kind == Kind.NUMBERS) {
            items.add(List.of(block));
        } else {
            blocks.add(block);
        }
    }

    /** Hands what was read to the frame around this one, which must be able to hold it. */
    void closeInto(Frame outer) {
        switch (kind) {
            case QUOTE -> addTo(outer, blocks.isEmpty(), new Block.Quote(blocks));
            case BULLETS, NUMBERS -> addTo(outer, items.isEmpty(), new Block.Listing(kind == Kind.NUMBERS, items));
            case ITEM -> outer.items.addAll(blocks.isEmpty() ? List.of() : List.of(blocks));
            case CELL -> closeCell(outer);
            case ROW -> closeRow(outer);
            case TABLE -> closeTable(outer);
            case DOCUMENT -> throw new IllegalStateException("nothing is around a document");
        }
    }

    private static void addTo(Frame outer, boolean empty, Block block) {
        if (!empty) {
            outer.add(block);
        }
    }

    private void closeCell(Frame row) {
        row.cells.add(joined(blocks));
        blocks.stream().filter(Frame::isNoText).forEach(row::add);
    }

    private void closeRow(Frame table) {
        blocks.forEach(table::add);
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            table.rows.add(cells);
        }
    }

    /** What is in a table but cannot be in a cell comes before it: captions, images, code. */
    private void closeTable(Frame outer) {
        blocks.forEach(outer::add);
        addTo(outer, rows.isEmpty(), new Block.Table(rows));
    }

    private static boolean isNoText(Block block) {
        return block instanceof Block.Image || block instanceof Block.Code;
    }

    private static List<Inline> joined(List<Block> blocks) {
        List<Inline> line = new ArrayList<>();
        for (Block block : blocks) {
            List<Inline> part = inlines(block);
            line.addAll(line.isEmpty() || part.isEmpty() ? List.of() : List.of(Inline.text(" ")));
            line.addAll(part);
        }
        return line;
    }

    private static List<Inline> inlines(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.content();
        } else if (block instanceof Block.Heading heading) {
            return heading.content();
        } else if (block instanceof Block.FormulaBlock formula) {
            return List.of(new Inline.Formula(formula.latex()));
        } else if (block instanceof Block.Quote quote) {
            return joined(quote.content());
        } else if (block instanceof Block.Listing listing) {
            return joined(listing.items().stream().flatMap(List::stream).toList());
        }
        return block instanceof Block.Table table ? cells(table) : List.of();
    }

    private static List<Inline> cells(Block.Table table) {
        Stream<Block> cells = table.rows().stream().flatMap(List::stream).map(Block.Paragraph::new);
        return joined(cells.toList());
    }
}
