package kexuebot.catalog.document;

import java.util.List;

/** Cuts texts short. */
public final class Excerpts {
    private Excerpts() {}

    public static List<Inline> cut(Document document, int length) {
        String text = PlainText.of(document);
        return text.isEmpty() ? List.of() : List.of(Inline.text(text.substring(0, Math.min(length, text.length()))));
    }

    public static Document cutParagraphs(Document document, int length) {
        return document.isEmpty() ? document : new Document(List.of(new Block.Paragraph(cut(document, length))));
    }
}
