package kexuebot.catalog.source;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The author's text inside {@code #PostContent}: without the blog's own boxes, and up to "more". */
final class PostText {
    private static final String NOT_TEXT = "#content_tips, #how_to_cite, #pay, .pay, #tools, #similar,"
            + " #entrynavigation, #comments, script, style, noscript, form";
    private static final List<String> REPRINT_NOTES = List.of("转载到请包括本文地址", "更详细的转载事宜请参考");
    private static final String MORE_MARKS = "span[id^=more], a[id^=more], a[name^=more], #more";

    private PostText() {}

    /** A copy without citation, payment, scripts and the note on reprints. */
    static Element clean(Element content) {
        Element copy = content.clone();
        copy.select(NOT_TEXT).remove();
        copy.select("p").stream().filter(PostText::isReprintNote).toList().forEach(Element::remove);
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

    /** Takes out a node and all that follows it, from the back, which is cheap. */
    private static void removeFrom(Node mark, Element end) {
        for (Node node = mark; node != end; node = node.parent()) {
            List<Node> siblings = node.parent().childNodes();
            List<Node> after = List.copyOf(siblings.subList(node.siblingIndex() + 1, siblings.size()));
            for (int i = after.size() - 1; i >= 0; i--) {
                after.get(i).remove();
            }
        }
        mark.remove();
    }
}
