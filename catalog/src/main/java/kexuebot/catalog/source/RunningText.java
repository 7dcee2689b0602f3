package kexuebot.catalog.source;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;

/**
 * A document as one string, a line a block, with the places of its links. Walks with a stack of its
 * own, for saved pages nest as deep as they like.
 */
final class RunningText {

    /** A link's target and the characters of its label, {@code start} included, {@code end} not. */
    record LinkSpan(URI target, int start, int end) {}

    private record LinkEnd(URI target, int start) {}

    private static final Object BLOCK_END = new Object();

    private final StringBuilder text = new StringBuilder();
    private final List<LinkSpan> links = new ArrayList<>();
    private final Deque<Object> ahead = new ArrayDeque<>();

    private RunningText() {}

    static RunningText of(Document document) {
        RunningText running = new RunningText();
        running.push(document.blocks());
        while (!running.ahead.isEmpty()) {
            running.step(running.ahead.pop());
        }
        return running;
    }

    String text() {
        return text.toString();
    }

    /** In order of their ends. */
    List<LinkSpan> links() {
        return links;
    }

    private void step(Object next) {
        if (next instanceof Block block) {
            ahead.push(BLOCK_END);
            enter(block);
        } else if (next instanceof Inline inline) {
            enter(inline);
        } else if (next instanceof LinkEnd end) {
            links.add(new LinkSpan(end.target(), end.start(), text.length()));
        } else {
            text.append('\n');
        }
    }

    private void enter(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            push(paragraph.content());
        } else if (block instanceof Block.Heading heading) {
            push(heading.content());
        } else if (block instanceof Block.Quote quote) {
            push(quote.content());
        } else if (block instanceof Block.Listing listing) {
            listing.items().forEach(this::push);
        } else if (block instanceof Block.Table table) {
            table.rows().forEach(row -> row.forEach(this::push));
        }
    }

    private void enter(Inline inline) {
        if (inline instanceof Inline.Text plain) {
            text.append(plain.text());
        } else if (inline instanceof Inline.Formula formula) {
            text.append('$').append(formula.latex()).append('$');
        } else if (inline instanceof Inline.CodeSpan code) {
            text.append(code.code());
        } else if (inline instanceof Inline.LineBreak) {
            text.append('\n');
        } else if (inline instanceof Inline.Strong strong) {
            push(strong.content());
        } else if (inline instanceof Inline.Emphasis emphasis) {
            push(emphasis.content());
        } else if (inline instanceof Inline.Link link) {
            ahead.push(new LinkEnd(link.target(), text.length()));
            push(link.label());
        }
    }

    private void push(List<?> children) {
        for (int i = children.size() - 1; i >= 0; i--) {
            ahead.push(children.get(i));
        }
    }
}
