package kexuebot.catalog.document;

import java.util.List;
import java.util.stream.Collectors;

/** A document as plain characters. */
public final class PlainText {
    private PlainText() {}

    public static String of(Document document) {
        return document.blocks().stream().map(PlainText::block).collect(Collectors.joining("\n"));
    }

    public static String of(List<Inline> content) {
        return content.stream().map(PlainText::inline).collect(Collectors.joining());
    }

    private static String block(Block block) {
        return block instanceof Block.Paragraph paragraph ? of(paragraph.content()) : "";
    }

    private static String inline(Inline inline) {
        if (inline instanceof Inline.Text text) {
            return text.text();
        }
        if (inline instanceof Inline.Strong strong) {
            return of(strong.content());
        }
        return inline instanceof Inline.Link link ? of(link.label()) : "";
    }
}
