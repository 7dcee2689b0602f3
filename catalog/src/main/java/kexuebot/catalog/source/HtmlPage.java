package kexuebot.catalog.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;

/** A parsed page that knows its line numbers and whether it was cut off. */
final class HtmlPage {

    /** Most characters of a page; the blog's longest posts, saved with their formulas drawn, are far shorter. */
    static final int LONGEST = 20_000_000;

    /** Most tags of a page, for they cost memory: about 500 bytes each. */
    static final int MOST_TAGS = 300_000;

    private static final int TAIL = 100;

    private static final Pattern HTML_START = Pattern.compile("<html[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML_END = Pattern.compile("</html\\s*>", Pattern.CASE_INSENSITIVE);

    private final Document root;
    private final boolean closed;
    private final boolean opened;
    private final Map<String, Element> byId = new HashMap<>();

    private HtmlPage(Document root, boolean opened, boolean closed) {
        this.root = root;
        this.opened = opened;
        this.closed = closed;
        root.stream()
                .filter(element -> !element.id().isEmpty())
                .forEach(element -> byId.putIfAbsent(element.id(), element));
    }

    /** Parses anything; see {@link #tooLarge} for what should not be tried. */
    static HtmlPage parse(String html) {
        Document root = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
        return new HtmlPage(root, HTML_START.matcher(html).find(), isClosed(html));
    }

    /** Looks at the end first, where nearly every page has it. */
    private static boolean isClosed(String html) {
        Matcher end = HTML_END.matcher(html);
        return end.region(Math.max(0, html.length() - TAIL), html.length()).find()
                || end.region(0, html.length()).find();
    }

    /** Why a page is not worth parsing; empty for a page of a possible size. */
    static Optional<String> tooLarge(String html) {
        if (html.length() > LONGEST) {
            return Optional.of("too large for a page: " + html.length() + " characters, at most " + LONGEST);
        }
        long tags = html.chars().filter(c -> c == '<').count();
        return tags <= MOST_TAGS
                ? Optional.empty()
                : Optional.of("too large for a page: " + tags + " tags, at most " + MOST_TAGS);
    }

    Document root() {
        return root;
    }

    /** The first element with this id when the page was parsed. */
    Optional<Element> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What a selector finds in the element with this id; nothing if there is none. */
    Stream<Element> within(String id, Evaluator selector) {
        return byId(id).stream().flatMap(element -> element.select(selector).stream());
    }

    /** Whether the page begins but does not end. */
    boolean isTruncated() {
        return opened && !closed;
    }

    /** Whether all of an element is there: it is closed, or if not, at least the page is. */
    boolean isWhole(Element element) {
        return closed || !element.endSourceRange().isImplicit();
    }

    /** The line, from 1, where an element starts. */
    static int line(Element element) {
        return element.sourceRange().isTracked() ? element.sourceRange().start().lineNumber() : 1;
    }

    /**
     * Leaves nothing of an element but an empty one. Taking it out of its parent would search all its
     * siblings, which is slow where a page has very many.
     */
    static void erase(Element element) {
        element.empty();
        element.clearAttributes();
        element.tagName("span");
    }

    int lastLine() {
        Element body = root.body();
        return body.endSourceRange().isTracked()
                ? Math.max(1, body.endSourceRange().end().lineNumber())
                : 1;
    }
}
