package kexuebot.catalog.source;

import kexuebot.catalog.document.Document;

/** Builds documents from plain text with LaTeX in it. */
final class TextDocuments {
    private TextDocuments() {}

    /** One paragraph a line, with {@code $…$} and the display environments as formulas. */
    static Document parse(String text) {
        throw new UnsupportedOperationException(text);
    }
}
