package kexuebot.catalog.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import kexuebot.catalog.document.Block;
import kexuebot.catalog.document.Block.FormulaBlock;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.Inline.Formula;
import kexuebot.catalog.document.Inline.LineBreak;
import kexuebot.catalog.document.Inline.Text;
import kexuebot.catalog.source.MathScanner.Kind;
import kexuebot.catalog.source.MathScanner.Piece;

/**
 * Collects the text of one paragraph from however many nodes it comes in, and finds the formulas in it as a whole:
 * markup within a formula does not break it.
 */
final class InlineBuilder {
    private static final char LINE_BREAK = '\u2028';
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    /** What the text from an offset on is marked with, up to the next run; and the object it stands for, or null. */
    private record Run(int start, List<Mark> marks, Inline object) {}

    private final StringBuilder text = new StringBuilder();
    private final List<Run> runs = new ArrayList<>();

    void text(String part, List<Mark> marks) {
        runs.add(new Run(text.length(), marks, null));
        text.append(part.replace(LINE_BREAK, ' ')
                .replace(MathScanner.PARAGRAPH_END, ' ')
                .replace(MathScanner.OBJECT, ' '));
    }

    void object(Inline object, List<Mark> marks) {
        runs.add(new Run(text.length(), marks, object));
        text.append(MathScanner.OBJECT);
    }

    void lineBreak(List<Mark> marks) {
        runs.add(new Run(text.length(), marks, new LineBreak()));
        text.append(LINE_BREAK);
    }

    /** One line: displayed formulas are formulas in it. */
    List<Inline> line() {
        MarkedLine line = new MarkedLine();
        pieces(line, latex -> line.add(new Formula(latex), List.of()));
        return line.end();
    }

    /** The text between displayed formulas as blocks of the wanted kind, and the formulas as blocks. */
    List<Block> blocks(Function<List<Inline>, Block> kind) {
        List<Block> blocks = new ArrayList<>();
        MarkedLine line = new MarkedLine();
        pieces(line, latex -> {
            end(line, kind, blocks);
            blocks.add(new FormulaBlock(latex));
        });
        end(line, kind, blocks);
        return blocks;
    }

    private static void end(MarkedLine line, Function<List<Inline>, Block> kind, List<Block> blocks) {
        List<Inline> content = line.end();
        if (!content.isEmpty()) {
            blocks.add(kind.apply(content));
        }
    }

    private void pieces(MarkedLine line, Consumer<String> display) {
        int run = 0;
        for (Piece piece : MathScanner.scan(text.toString())) {
            run = runAt(piece.start(), run);
            if (piece.kind() == Kind.TEXT) {
                parts(piece, run, line);
            } else if (piece.kind() == Kind.INLINE) {
                line.add(new Formula(latex(piece)), runs.get(run).marks());
            } else {
                display.accept(latex(piece));
            }
        }
    }

    private void parts(Piece piece, int firstRun, MarkedLine line) {
        for (int run = firstRun; run < runs.size() && runs.get(run).start() < piece.end(); run++) {
            int start = Math.max(piece.start(), runs.get(run).start());
            int end = Math.min(piece.end(), endOf(run));
            Inline object = runs.get(run).object();
            String words = SPACES.matcher(text.substring(start, end)).replaceAll(" ");
            line.add(object == null ? new Text(words) : object, runs.get(run).marks());
        }
    }

    private int runAt(int offset, int from) {
        int run = from;
        while (endOf(run) <= offset) {
            run++;
        }
        return run;
    }

    private int endOf(int run) {
        return run + 1 < runs.size() ? runs.get(run + 1).start() : text.length();
    }

    private static String latex(Piece piece) {
        return piece.content().replace(LINE_BREAK, '\n').replaceAll("\n{2,}", "\n");
    }
}
