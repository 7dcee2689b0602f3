package kexuebot.bot.model;

import java.util.ArrayList;
import java.util.List;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Block.Code;
import kexuebot.catalog.document.Block.FormulaBlock;
import kexuebot.catalog.document.Block.Heading;
import kexuebot.catalog.document.Block.Image;
import kexuebot.catalog.document.Block.Listing;
import kexuebot.catalog.document.Block.Paragraph;
import kexuebot.catalog.document.Block.Quote;
import kexuebot.catalog.document.Block.Table;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.Inline.CodeSpan;
import kexuebot.catalog.document.Inline.Emphasis;
import kexuebot.catalog.document.Inline.Formula;
import kexuebot.catalog.document.Inline.LineBreak;
import kexuebot.catalog.document.Inline.Link;
import kexuebot.catalog.document.Inline.Strong;
import kexuebot.catalog.document.Inline.Text;
import kexuebot.catalog.document.Untrusted;

/** All prose and all formulas of a document, whatever their place. */
final class DocumentText {
    private final StringBuilder prose = new StringBuilder();
    private final List<String> formulas = new ArrayList<>();

    private DocumentText() {}

    static MarkedText of(Document document) {
        DocumentText text = new DocumentText();
        text.blocks(document.blocks());
        return new MarkedText(Untrusted.lines(text.prose.toString()), text.formulas);
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            block(block);
            prose.append('\n');
        }
    }

    private void block(Block block) {
        if (block instanceof Paragraph paragraph) {
            inlines(paragraph.content());
        } else if (block instanceof Heading heading) {
            inlines(heading.content());
        } else if (block instanceof FormulaBlock formula) {
            formulas.add(formula.latex());
        } else if (block instanceof Code code) {
            prose.append(code.code());
        } else if (block instanceof Quote quote) {
            blocks(quote.content());
        } else if (block instanceof Listing listing) {
            listing.items().forEach(this::blocks);
        } else if (block instanceof Table table) {
            table.rows().forEach(row -> row.forEach(this::cell));
        } else if (block instanceof Image image) {
            prose.append(image.alt());
        }
    }

    private void cell(List<Inline> content) {
        inlines(content);
        prose.append('\n');
    }

    private void inlines(List<Inline> inlines) {
        inlines.forEach(this::inline);
    }

    private void inline(Inline inline) {
        if (inline instanceof Text text) {
            prose.append(text.text());
        } else if (inline instanceof Formula formula) {
            formulas.add(formula.latex());
            prose.append(' ');
        } else if (inline instanceof CodeSpan code) {
            prose.append(code.code());
        } else if (inline instanceof LineBreak) {
            prose.append('\n');
        } else if (inline instanceof Strong strong) {
            inlines(strong.content());
        } else if (inline instanceof Emphasis emphasis) {
            inlines(emphasis.content());
        } else if (inline instanceof Link link) {
            inlines(link.label());
        }
    }
}
