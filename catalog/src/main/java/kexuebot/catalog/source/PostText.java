package kexuebot.catalog.source;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kexuebot.catalog.document.Document;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The author's text inside {@code #PostContent}: without the blog's own boxes, and up to "more". */
final class PostText {
    private static final Set<String> BOXES =
            Set.of("content_tips", "how_to_cite", "pay", "tools", "similar", "entrynavigation", "comments");
    private static final Set<String> NO_TEXT = Set.of("script", "style", "noscript", "form");
    private static final List<String> REPRINT_NOTES = List.of("转载到请包括本文地址", "更详细的转载事宜请参考");
    private static final int LONGEST_NOTE =
            REPRINT_NOTES.stream().mapToInt(String::length).max().orElse(0);
    private static final Set<String> MARKS = Set.of("span", "a");

    private PostText() {}

    /** Takes out citation, payment, scripts and the note on reprints. */
    static void clean(Element content) {
        List<Element> boxes = content.stream()
                .filter(each -> each != content && isNoText(each))
                .toList();
        boxes.forEach(HtmlPage::erase);
    }

    private static boolean isNoText(Element element) {
        return NO_TEXT.contains(element.normalName())
                || BOXES.contains(element.id())
                || element.hasClass("pay")
                || element.normalName().equals("p") && isReprintNote(element);
    }

    /** Whether a paragraph asks to give the post's address, which it links to. */
    static boolean isAddressNote(Element paragraph) {
        return start(paragraph).startsWith(REPRINT_NOTES.get(0));
    }

    private static boolean isReprintNote(Element paragraph) {
        String start = start(paragraph);
        return REPRINT_NOTES.stream().anyMatch(start::startsWith);
    }

    /** Enough of the text to tell a note by. */
    private static String start(Element paragraph) {
        StringBuilder start = new StringBuilder();
        paragraph
                .nodeStream(TextNode.class)
                .takeWhile(text -> start.length() < LONGEST_NOTE)
                .forEach(text -> start.append(text.getWholeText().strip()));
        return start.toString();
    }

    /** What stands before the "read more" mark; empty where the text has none. */
    static Optional<Document> excerpt(Element text, URI base) {
        return HtmlDocuments.parseUntil(PostText::isMark, text, base);
    }

    private static boolean isMark(Node node) {
        if (node instanceof Comment comment) {
            return comment.getData().strip().equalsIgnoreCase("more");
        }
        return node instanceof Element element && isMark(element);
    }

    private static boolean isMark(Element element) {
        boolean marks = MARKS.contains(element.normalName());
        return element.id().equals("more")
                || marks
                        && (element.id().startsWith("more")
                                || element.attr("name").startsWith("more"));
    }
}
