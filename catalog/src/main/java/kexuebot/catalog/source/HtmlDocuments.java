package kexuebot.catalog.source;

import java.net.URI;
import kexuebot.catalog.document.Document;
import org.jsoup.nodes.Element;

/** Builds documents from the blog's HTML. */
final class HtmlDocuments {
    private HtmlDocuments() {}

    /** Reads the children of an element; links and images are resolved against {@code base}. */
    static Document parse(Element element, URI base) {
        throw new UnsupportedOperationException(element.tagName() + base);
    }
}
