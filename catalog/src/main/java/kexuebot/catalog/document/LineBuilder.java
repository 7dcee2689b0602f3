package kexuebot.catalog.document;

import java.util.ArrayList;
import java.util.List;
import kexuebot.catalog.document.Inline.CodeSpan;
import kexuebot.catalog.document.Inline.Emphasis;
import kexuebot.catalog.document.Inline.Formula;
import kexuebot.catalog.document.Inline.LineBreak;
import kexuebot.catalog.document.Inline.Link;
import kexuebot.catalog.document.Inline.Strong;
import kexuebot.catalog.document.Inline.Text;

/**
 * Collects inlines into clean ones whose characters are exactly those a reader sees, so that offsets in the shown text
 * are offsets in them. White space between two of them is one space, none at either end.
 */
final class LineBuilder {
    private final boolean linked;
    private final int limit;
    private final List<Inline> line = new ArrayList<>();
    private boolean started;
    private boolean spaced;
    private int size;

    /**
     * @param linked whether links and line breaks stay; else they become their labels and spaces
     * @param limit UTF-16 units of source from which on nothing is added
     */
    LineBuilder(boolean linked, int limit) {
        this.linked = linked;
        this.limit = limit;
    }

    LineBuilder add(List<Inline> inlines) {
        inlines.forEach(inline -> add(line, inline));
        return this;
    }

    /** Sets what follows apart from what is there. */
    LineBuilder space() {
        spaced = true;
        return this;
    }

    Line build() {
        return new Line(List.copyOf(line), size > limit);
    }

    boolean isFull() {
        return size > limit;
    }

    private void add(List<Inline> to, Inline inline) {
        if (isFull()) {
            return;
        }
        if (inline instanceof Text text) {
            text(to, Untrusted.inline(text.text()));
        } else if (inline instanceof CodeSpan code) {
            whole(to, new CodeSpan(Untrusted.line(code.code())), code.code());
        } else if (inline instanceof Formula formula) {
            whole(to, formula, formula.latex());
        } else if (inline instanceof LineBreak) {
            lineBreak(to);
        } else {
            marked(to, inline);
        }
    }

    private void text(List<Inline> to, String text) {
        spaced |= text.startsWith(" ");
        String words = text.strip();
        if (!words.isEmpty()) {
            flushSpace(to);
            to.add(Inline.text(words));
            spaced = text.endsWith(" ");
            size += text.length();
        }
    }

    private void whole(List<Inline> to, Inline inline, String source) {
        if (!source.isBlank()) {
            flushSpace(to);
            to.add(inline);
            size += source.length();
        }
    }

    private void lineBreak(List<Inline> to) {
        spaced |= !linked;
        if (linked && started) {
            to.add(new LineBreak());
            spaced = false;
            started = false;
        }
    }

    private void marked(List<Inline> to, Inline inline) {
        List<Inline> content = new ArrayList<>();
        PlainText.content(inline).forEach(part -> add(content, part));
        if (inline instanceof Link && !linked) {
            to.addAll(content);
        } else if (!content.isEmpty()) {
            to.add(remade(inline, content));
        }
    }

    private static Inline remade(Inline inline, List<Inline> content) {
        if (inline instanceof Link link) {
            return new Link(content, link.target());
        }
        return inline instanceof Strong ? new Strong(content) : new Emphasis(content);
    }

    private void flushSpace(List<Inline> to) {
        if (spaced && started) {
            to.add(Inline.text(" "));
        }
        spaced = false;
        started = true;
    }
}
