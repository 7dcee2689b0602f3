package kexuebot.catalog.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Block.Heading;
import kexuebot.catalog.document.Block.Paragraph;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.Inline.Text;
import org.jsoup.nodes.Element;

/** Puts a document together from the beginnings and ends of elements and the text between them. */
final class DocumentBuilder {
    /** Quotes, lists and tables within each other; what is deeper joins the one around it. */
    private static final int DEEPEST = 32;

    /** Marks around one text; more of them mark nothing new. */
    private static final int MOST_MARKS = 16;

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    private static final Pattern ANCHOR = Pattern.compile("(?:^|(?<!\\s)\\s+)[#¶]$");

    private final Deque<Frame> frames = new ArrayDeque<>();
    private final List<Mark> marks = new ArrayList<>();
    private InlineBuilder line = new InlineBuilder();
    private Element heading;

    DocumentBuilder() {
        frames.push(new Frame(this, Frame.Kind.DOCUMENT));
    }

    Document build() {
        endParagraph();
        while (frames.size() > 1) {
            frames.pop().closeInto(frames.peek());
        }
        return new Document(frames.peek().blocks());
    }

    void text(String text) {
        line.text(text, List.copyOf(marks));
    }

    void object(Inline object) {
        line.object(object, List.copyOf(marks));
    }

    void lineBreak() {
        line.lineBreak(List.copyOf(marks));
    }

    /** A block of its own: ends the paragraph before it. */
    void add(Block block) {
        endParagraph();
        frames.peek().add(block);
    }

    boolean isInHeading() {
        return heading != null;
    }

    /** Marks the text from here on. */
    void enter(Mark mark) {
        if (marks.size() < MOST_MARKS) {
            marks.add(mark);
        }
    }

    /** Begins what this element contains, if it is a heading or contains blocks. */
    void open(Element element) {
        if (heading == null && HEADINGS.contains(element.normalName())) {
            heading = element;
        }
        Frame.Kind kind = kind(element.normalName(), frames.peek().kind());
        if (kind != null && frames.size() < DEEPEST) {
            frames.push(new Frame(element, kind));
        }
    }

    /** Ends what this element began, if anything. */
    void close(Element element) {
        heading = heading == element ? null : heading;
        marks.removeIf(mark -> mark.isOf(element));
        if (frames.peek().isOf(element)) {
            frames.pop().closeInto(frames.peek());
        }
    }

    void endParagraph() {
        InlineBuilder ended = line;
        line = new InlineBuilder();
        List<Block> blocks = heading == null ? ended.blocks(Paragraph::new) : heading(ended.line());
        blocks.forEach(frames.peek()::add);
    }

    private List<Block> heading(List<Inline> content) {
        List<Inline> title = new ArrayList<>(content);
        int last = title.size() - 1;
        if (last >= 0 && title.get(last) instanceof Text text) {
            String shown = ANCHOR.matcher(text.text()).replaceFirst("");
            title.subList(last, last + 1).clear();
            title.addAll(shown.isEmpty() ? List.of() : List.of(Inline.text(shown)));
        }
        int level = heading.normalName().charAt(1) - '0';
        return title.isEmpty() ? List.of() : List.of(new Heading(level, title));
    }

    /** Null for an element that only ends paragraphs, or stands where it has no meaning. */
    private static Frame.Kind kind(String name, Frame.Kind around) {
        return switch (name) {
            case "blockquote" -> Frame.Kind.QUOTE;
            case "ul", "menu", "dir" -> Frame.Kind.BULLETS;
            case "ol" -> Frame.Kind.NUMBERS;
            case "li" -> around == Frame.Kind.BULLETS || around == Frame.Kind.NUMBERS ? Frame.Kind.ITEM : null;
            case "table" -> Frame.Kind.TABLE;
            case "tr" -> around == Frame.Kind.TABLE ? Frame.Kind.ROW : null;
            case "td", "th" -> around == Frame.Kind.ROW ? Frame.Kind.CELL : null;
            default -> null;
        };
    }
}
