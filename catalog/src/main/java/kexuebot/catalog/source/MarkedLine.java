package kexuebot.catalog.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.Inline.LineBreak;
import kexuebot.catalog.document.Inline.Text;

/** Turns inlines in a row, each with the marks around it, into nested ones, with single spaces between words. */
final class MarkedLine {
    /** @param marks outermost first */
    private record Leaf(Inline inline, List<Mark> marks) {}

    private final List<Leaf> leaves = new ArrayList<>();

    /** Text comes with its white space collapsed within itself. */
    void add(Inline inline, List<Mark> marks) {
        if (inline instanceof LineBreak) {
            dropLastSpace();
            if (leaves.isEmpty()) {
                return;
            }
        }
        Inline added =
                inline instanceof Text text && isSpaced() ? new Text(text.text().stripLeading()) : inline;
        if (!added.equals(new Text(""))) {
            leaves.add(new Leaf(added, marks));
        }
    }

    /** What was added since the last end; empty when that shows nothing. */
    List<Inline> end() {
        while (!leaves.isEmpty() && (last() instanceof LineBreak || last().equals(new Text(" ")))) {
            leaves.remove(leaves.size() - 1);
        }
        dropLastSpace();
        List<Inline> line = nested(leaves, 0);
        leaves.clear();
        return line;
    }

    private Inline last() {
        return leaves.get(leaves.size() - 1).inline();
    }

    private boolean isSpaced() {
        return leaves.isEmpty()
                || last() instanceof LineBreak
                || last() instanceof Text text && text.text().endsWith(" ");
    }

    private void dropLastSpace() {
        if (!leaves.isEmpty() && last() instanceof Text text) {
            Leaf leaf = leaves.remove(leaves.size() - 1);
            add(new Text(text.text().stripTrailing()), leaf.marks());
        }
    }

    private static List<Inline> nested(List<Leaf> leaves, int depth) {
        List<Inline> line = new ArrayList<>();
        int at = 0;
        while (at < leaves.size()) {
            int end = endOfMark(leaves, at, depth);
            if (end == at) {
                end = endOfText(leaves, at, depth);
                line.add(end == at ? leaves.get(at).inline() : joined(leaves.subList(at, end)));
                at = Math.max(at + 1, end);
            } else {
                Mark mark = leaves.get(at).marks().get(depth);
                line.add(mark.around(nested(leaves.subList(at, end), depth + 1)));
                at = end;
            }
        }
        return line;
    }

    private static Inline joined(List<Leaf> texts) {
        return new Text(
                texts.stream().map(leaf -> ((Text) leaf.inline()).text()).collect(Collectors.joining()));
    }

    /** Where the texts without a mark at this depth end; the start itself when there is no text. */
    private static int endOfText(List<Leaf> leaves, int start, int depth) {
        int end = start;
        while (end < leaves.size()
                && leaves.get(end).marks().size() <= depth
                && leaves.get(end).inline() instanceof Text) {
            end++;
        }
        return end;
    }

    /** Where the mark at this depth ends; the start itself when nothing marks it there. */
    private static int endOfMark(List<Leaf> leaves, int start, int depth) {
        int end = start;
        List<Mark> marks = leaves.get(start).marks();
        while (depth < marks.size() && end < leaves.size() && isWithin(leaves.get(end), marks.get(depth), depth)) {
            end++;
        }
        return end;
    }

    private static boolean isWithin(Leaf leaf, Mark mark, int depth) {
        return leaf.marks().size() > depth && leaf.marks().get(depth) == mark;
    }
}
