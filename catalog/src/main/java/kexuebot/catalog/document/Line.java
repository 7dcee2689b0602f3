package kexuebot.catalog.document;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import kexuebot.catalog.document.Inline.CodeSpan;
import kexuebot.catalog.document.Inline.Emphasis;
import kexuebot.catalog.document.Inline.Formula;
import kexuebot.catalog.document.Inline.LineBreak;
import kexuebot.catalog.document.Inline.Link;
import kexuebot.catalog.document.Inline.Strong;
import kexuebot.catalog.document.Inline.Text;

/** Clean inlines together with the text that a reader sees, and which of its characters belong to formulas. */
final class Line {
    private final List<Inline> inlines;
    private final StringBuilder text = new StringBuilder();
    private final BitSet formulas = new BitSet();
    private final BitSet insides = new BitSet();
    private final boolean open;

    /**
     * @param inlines as {@link LineBuilder} makes them
     * @param open whether more follows that was left out
     */
    Line(List<Inline> inlines, boolean open) {
        this.inlines = inlines;
        this.open = open;
        inlines.forEach(this::read);
    }

    List<Inline> inlines() {
        return before(text.length());
    }

    boolean isOpen() {
        return open;
    }

    String text() {
        return text.toString();
    }

    /** Whether the character at this offset is part of a formula. */
    boolean isFormula(int offset) {
        return formulas.get(offset);
    }

    /** Whether a cut at this offset would cut through a formula. */
    boolean isInsideFormula(int offset) {
        return insides.get(offset);
    }

    /** The inlines before this offset of the text; the offset is not inside a formula. */
    List<Inline> before(int offset) {
        List<Inline> kept = new ArrayList<>();
        take(inlines, offset, kept);
        return kept;
    }

    private void read(Inline inline) {
        int start = text.length();
        text.append(shown(inline));
        PlainText.content(inline).forEach(this::read);
        if (inline instanceof Formula) {
            formulas.set(start, text.length());
            insides.set(start + 1, text.length());
        }
    }

    /** The inline's own text, without that of its parts. */
    private static String shown(Inline inline) {
        if (inline instanceof Text plain) {
            return plain.text();
        } else if (inline instanceof CodeSpan code) {
            return code.code();
        } else if (inline instanceof Formula formula) {
            return Formulas.readable(formula.latex());
        }
        return inline instanceof LineBreak ? "\n" : "";
    }

    private static int take(List<Inline> from, int length, List<Inline> kept) {
        int left = length;
        for (Inline inline : from) {
            if (left <= 0) {
                break;
            }
            left = take(inline, left, kept);
        }
        return left;
    }

    /** Keeps what fits of an inline; what is left of the length. */
    private static int take(Inline inline, int length, List<Inline> kept) {
        String own = shown(inline);
        List<Inline> parts = new ArrayList<>();
        int left = take(PlainText.content(inline), length, parts);
        append(kept, own.length() <= length ? remade(inline, parts) : shortened(inline, own.substring(0, length)));
        return left - own.length();
    }

    private static Inline shortened(Inline inline, String text) {
        return inline instanceof CodeSpan ? new CodeSpan(text) : Inline.text(text);
    }

    private static Inline remade(Inline inline, List<Inline> parts) {
        if (inline instanceof Link link) {
            return new Link(parts, link.target());
        } else if (inline instanceof Strong) {
            return new Strong(parts);
        }
        return inline instanceof Emphasis ? new Emphasis(parts) : inline;
    }

    /** Adds an inline; adjoining texts become one. */
    static void append(List<Inline> to, Inline inline) {
        if (inline instanceof Text text && !to.isEmpty() && to.get(to.size() - 1) instanceof Text before) {
            to.set(to.size() - 1, Inline.text(before.text() + text.text()));
        } else {
            to.add(inline);
        }
    }
}
