package kexuebot.catalog.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Block.FormulaBlock;
import kexuebot.catalog.document.Block.Paragraph;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.Inline.Formula;
import kexuebot.catalog.source.MathScanner.Piece;

/** Builds documents from plain text with LaTeX in it. */
final class TextDocuments {
    private static final String PARAGRAPH_END = String.valueOf(MathScanner.PARAGRAPH_END);

    private final List<Block> blocks = new ArrayList<>();
    private final List<Inline> paragraph = new ArrayList<>();

    private TextDocuments() {}

    /**
     * One paragraph a line, with {@code $…$} and {@code \(…\)} as formulas; what {@code $$…$$}, {@code \[…\]} and the
     * display environments enclose is a block of its own, over several lines too. Everything else is text, also what
     * looks like markup.
     */
    static Document parse(String text) {
        TextDocuments builder = new TextDocuments();
        MathScanner.scan(lines(text)).forEach(builder::add);
        builder.endParagraph();
        return new Document(builder.blocks);
    }

    private static String lines(String text) {
        return text.replace(MathScanner.OBJECT, ' ')
                .lines()
                .map(String::strip)
                .collect(Collectors.joining(PARAGRAPH_END));
    }

    private void add(Piece piece) {
        switch (piece.kind()) {
            case TEXT -> text(piece.content());
            case INLINE -> paragraph.add(new Formula(piece.content()));
            case DISPLAY -> display(piece.content());
        }
    }

    private void text(String text) {
        String[] lines = text.split(PARAGRAPH_END, -1);
        for (int at = 0; at < lines.length; at++) {
            if (at > 0) {
                endParagraph();
            }
            if (!lines[at].isEmpty() && !(paragraph.isEmpty() && lines[at].isBlank())) {
                paragraph.add(Inline.text(paragraph.isEmpty() ? lines[at].stripLeading() : lines[at]));
            }
        }
    }

    private void display(String latex) {
        endParagraph();
        blocks.add(new FormulaBlock(latex.replace(MathScanner.PARAGRAPH_END, '\n')));
    }

    private void endParagraph() {
        if (!paragraph.isEmpty()) {
            blocks.add(new Paragraph(paragraph));
            paragraph.clear();
        }
    }
}
