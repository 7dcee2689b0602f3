package kexuebot.catalog.document;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Documents and inlines as plain characters. */
public final class PlainText {
    private PlainText() {}

    /** The words, with formulas as LaTeX source; blocks are separated by a line end. */
    public static String source(Document document) {
        return of(document);
    }

    public static String of(Document document) {
        return document.blocks().stream().map(PlainText::block).collect(Collectors.joining("\n"));
    }

    public static String of(List<Inline> inlines) {
        return inlines.stream().map(PlainText::inline).collect(Collectors.joining());
    }

    private static String block(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return of(paragraph.content());
        }
        return block instanceof Block.FormulaBlock formula ? formula.latex() : "";
    }

    private static String inline(Inline inline) {
        if (inline instanceof Inline.Text text) {
            return text.text();
        }
        if (inline instanceof Inline.Formula formula) {
            return formula.latex();
        }
        return Stream.of(inline)
                .filter(Inline.Strong.class::isInstance)
                .map(strong -> of(((Inline.Strong) strong).content()))
                .findAny()
                .orElse("");
    }
}
