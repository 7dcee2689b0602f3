package kexuebot.catalog.summary;

import java.util.List;
import java.util.regex.Pattern;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.Inline.Emphasis;
import kexuebot.catalog.document.Inline.Formula;
import kexuebot.catalog.document.Inline.Link;
import kexuebot.catalog.document.Inline.Strong;
import kexuebot.catalog.document.Inline.Text;

/** Counts what a text is made of. For one thread. */
final class Makeups {
    /** Common figures for silent reading; formulas and code are looked at rather than read. */
    private static final double CHARACTERS_A_MINUTE = 400;

    private static final double WORDS_A_MINUTE = 200;
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z'’-]*+");

    private long characters;
    private long words;
    private int formulas;
    private int listings;
    private int tables;
    private int figures;

    private Makeups() {}

    static Makeup of(Document document) {
        Makeups counted = new Makeups();
        counted.countBlocks(document.blocks());
        double minutes = counted.characters / CHARACTERS_A_MINUTE + counted.words / WORDS_A_MINUTE;
        return new Makeup(
                (int) Math.max(1, Math.round(minutes)),
                counted.formulas,
                counted.listings,
                counted.tables,
                counted.figures);
    }

    private void countBlocks(List<Block> blocks) {
        blocks.forEach(this::count);
    }

    private void count(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            countInlines(paragraph.content());
        } else if (block instanceof Block.Heading heading) {
            countInlines(heading.content());
        } else if (block instanceof Block.Quote quote) {
            countBlocks(quote.content());
        } else if (block instanceof Block.Listing listing) {
            listing.items().forEach(this::countBlocks);
        } else {
            countObject(block);
        }
    }

    private void countObject(Block block) {
        if (block instanceof Block.FormulaBlock) {
            formulas++;
        } else if (block instanceof Block.Code) {
            listings++;
        } else if (block instanceof Block.Image) {
            figures++;
        } else if (block instanceof Block.Table table) {
            tables++;
            table.rows().forEach(row -> row.forEach(this::countInlines));
        }
    }

    private void countInlines(List<Inline> inlines) {
        inlines.forEach(this::count);
    }

    private void count(Inline inline) {
        if (inline instanceof Text text) {
            characters +=
                    text.text().codePoints().filter(Character::isIdeographic).count();
            words += WORD.matcher(text.text()).results().count();
        } else if (inline instanceof Formula) {
            formulas++;
        } else if (inline instanceof Strong strong) {
            countInlines(strong.content());
        } else if (inline instanceof Emphasis emphasis) {
            countInlines(emphasis.content());
        } else if (inline instanceof Link link) {
            countInlines(link.label());
        }
    }
}
