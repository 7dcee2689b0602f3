package kexuebot.catalog.source;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** The author's text inside {@code #PostContent}: without the blog's own boxes, and up to "more". */
final class PostText {
    private static final String NOT_TEXT = "#content_tips, #how_to_cite, #pay, .pay, #tools, #similar,"
            + " #entrynavigation, #comments, script, style, noscript, form";
    private static final List<String> REPRINT_NOTES = List.of("转载到请包括本文地址", "更详细的转载事宜请参考");
    private static final Evaluator MORE_MARKS =
            Selector.evaluatorOf("span[id^=more], a[id^=more], a[name^=more], #more");

    private PostText() {}

    /** A copy without citation, payment, scripts and the note on reprints. */
    static Element clean(Element content) {
        Element copy = content.clone();
        copy.select(NOT_TEXT).forEach(HtmlPage::erase);
        copy.select("p").stream().filter(PostText::isReprintNote).forEach(HtmlPage::erase);
        return copy;
    }

    private static boolean isReprintNote(Element paragraph) {
        String start = paragraph.wholeText().stripLeading();
        return REPRINT_NOTES.stream().anyMatch(start::startsWith);
    }

    /** A copy of what stands before the "read more" mark; empty where the text has none. */
    static Optional<Element> excerpt(Element text) {
        Element copy = text.clone();
        Optional<Node> mark = mark(copy);
        mark.ifPresent(node -> removeFrom(node, copy));
        return mark.map(found -> copy);
    }

    private static Optional<Node> mark(Element text) {
        return text.nodeStream().filter(PostText::isMark).findFirst();
    }

    private static boolean isMark(Node node) {
        if (node instanceof Comment comment) {
            return comment.getData().strip().equalsIgnoreCase("more");
        }
        return node instanceof Element element && element.is(MORE_MARKS);
    }

    /** Takes out a node and all that follows it up to the end of {@code whole}. */
    private static void removeFrom(Node mark, Element whole) {
        Node node = mark;
        while (node != whole) {
            Element parent = (Element) node.parent();
            int kept = node.siblingIndex() + (node == mark ? 0 : 1);
            List<Node> before = List.copyOf(parent.childNodes().subList(0, kept));
            parent.empty();
            parent.appendChildren(before);
            node = parent;
        }
    }
}
