package kexuebot.catalog.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.Inline.CodeSpan;
import kexuebot.catalog.document.Inline.Emphasis;
import kexuebot.catalog.document.Inline.Formula;
import kexuebot.catalog.document.Inline.LineBreak;
import kexuebot.catalog.document.Inline.Link;
import kexuebot.catalog.document.Inline.Strong;
import kexuebot.catalog.document.Inline.Text;
import kexuebot.catalog.document.Untrusted;

/** The text of a paragraph in which every formula and piece of code is one character, so that nothing can cut it. */
final class Run {
    /** Stands for a formula or a piece of code. */
    static final char OBJECT = '\uFFFC';

    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, Inline> objects = new TreeMap<>();

    Run(List<Inline> inlines) {
        inlines.forEach(this::add);
    }

    private void add(Inline inline) {
        if (inline instanceof Text plain) {
            text.append(Untrusted.inline(plain.text()).replace(OBJECT, ' '));
        } else if (inline instanceof Link link) {
            link.label().forEach(this::add);
        } else if (inline instanceof Strong strong) {
            strong.content().forEach(this::add);
        } else if (inline instanceof Emphasis emphasis) {
            emphasis.content().forEach(this::add);
        } else if (inline instanceof LineBreak) {
            text.append('\n');
        } else {
            object(inline);
        }
    }

    private void object(Inline inline) {
        boolean empty = inline instanceof Formula formula
                ? formula.latex().isBlank()
                : ((CodeSpan) inline).code().isBlank();
        if (!empty) {
            objects.put(text.length(), inline);
            text.append(OBJECT);
        }
    }

    /** What stands there, with {@link #OBJECT} for formulas and code. */
    String text() {
        return text.toString();
    }

    /** The inlines between two offsets: text, formulas and code only. */
    List<Inline> between(int from, int to) {
        List<Inline> parts = new ArrayList<>();
        int at = from;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == OBJECT) {
                addText(parts, at, i);
                parts.add(objects.get(i));
                at = i + 1;
            }
        }
        addText(parts, at, to);
        return parts;
    }

    private void addText(List<Inline> parts, int from, int to) {
        if (from < to) {
            parts.add(Inline.text(text.substring(from, to)));
        }
    }
}
