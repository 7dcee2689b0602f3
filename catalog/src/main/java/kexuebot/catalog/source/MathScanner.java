package kexuebot.catalog.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds LaTeX in text by its delimiters: {@code $…$}, {@code \(…\)}, {@code $$…$$}, {@code \[…\]}, the display
 * environments, and references to equations standing alone. A dollar sign that starts no formula stays text. Linear in
 * the length of the text, whatever is in it.
 */
final class MathScanner {
    /** Stands between paragraphs: a formula within a line does not cross it, a displayed one not two in a row. */
    static final char PARAGRAPH_END = '\u2029';

    /** Stands for something that is no text, and so is part of no formula. */
    static final char OBJECT = '\uFFFC';

    /** Dollar signs within {@code \text{…}} of one formula. */
    private static final int MOST_DOLLARS_WITHIN = 4;

    private static final Set<String> ENVIRONMENTS =
            Set.of(("equation align aligned alignat gather gathered split eqnarray "
                            + "multline displaymath math cases array matrix pmatrix bmatrix vmatrix Vmatrix Bmatrix")
                    .split(" "));
    private static final Pattern ENVIRONMENT = Pattern.compile("\\\\(begin|end)\\{([A-Za-z]{1,12})(\\*?)}");
    private static final Pattern REFERENCE = Pattern.compile("\\\\(?:eq)?ref\\{[^{}\\s]{1,80}}");
    private static final String LINE_END = String.valueOf(PARAGRAPH_END);
    private static final String EMPTY_LINE = LINE_END + LINE_END;
    private static final String NO_TEXT = String.valueOf(OBJECT);
    /** What a piece of text is. */
    enum Kind {
        TEXT,
        INLINE,
        DISPLAY
    }

    /**
     * A piece of the scanned text; the pieces of a text follow each other without gaps.
     *
     * @param start offset of its first character, delimiters included
     * @param end offset after its last one
     * @param content the text, or LaTeX without delimiters but with its environment
     */
    record Piece(Kind kind, int start, int end, String content) {}

    private final String text;
    private final Map<Integer, Integer> environments;
    private final Map<String, Found> finds = new HashMap<>();
    private final List<Piece> pieces = new ArrayList<>();

    /** Where something is first found from an offset on; -1 for nowhere. */
    private record Found(int from, int at) {
        boolean answers(int offset) {
            return from <= offset && (at < 0 || offset <= at);
        }
    }

    private MathScanner(String text) {
        this.text = text;
        this.environments = environments(text);
    }

    /** All pieces in order; none for the empty text. */
    static List<Piece> scan(String text) {
        return new MathScanner(text).pieces();
    }

    private List<Piece> pieces() {
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            Optional<Piece> formula = formulaAt(at);
            if (formula.isPresent()) {
                addText(start, at);
                pieces.add(formula.get());
                start = formula.get().end();
            }
            at = formula.map(Piece::end).orElse(at + lengthOfText(at));
        }
        addText(start, text.length());
        return pieces;
    }

    private void addText(int start, int end) {
        if (start < end) {
            pieces.add(new Piece(Kind.TEXT, start, end, text.substring(start, end)));
        }
    }

    /** Escaped characters and double dollars are not looked at again from their middle. */
    private int lengthOfText(int at) {
        return text.startsWith("$$", at) || text.charAt(at) == '\\' && at + 1 < text.length() ? 2 : 1;
    }

    private Optional<Piece> formulaAt(int at) {
        char first = text.charAt(at);
        if (first == '$') {
            return text.startsWith("$$", at) ? display(at, "$$") : dollars(at);
        } else if (first != '\\') {
            return Optional.empty();
        } else if (text.startsWith("\\[", at)) {
            return display(at, "\\]");
        } else if (text.startsWith("\\(", at)) {
            return inline(at);
        }
        return environment(at).or(() -> reference(at));
    }

    private Optional<Piece> environment(int at) {
        return Optional.ofNullable(environments.get(at))
                .filter(end -> isOneThing(at, end))
                .map(end -> new Piece(Kind.DISPLAY, at, end, text.substring(at, end)));
    }

    private Optional<Piece> reference(int at) {
        Matcher reference = REFERENCE.matcher(text).region(at, Math.min(text.length(), at + 100));
        return reference.lookingAt()
                ? Optional.of(new Piece(Kind.INLINE, at, reference.end(), reference.group()))
                : Optional.empty();
    }

    private Optional<Piece> display(int at, String closer) {
        int end = next(closer, at + 2);
        return end < 0 || !isOneThing(at, end) || !isWithout(EMPTY_LINE, at, end)
                ? Optional.empty()
                : piece(Kind.DISPLAY, at, at + 2, end, closer)
                        .filter(piece -> closer.startsWith("\\") || Dollars.isPlausible(piece.content()));
    }

    private Optional<Piece> inline(int at) {
        int end = next("\\)", at + 2);
        return end < 0 || !isWithinLine(at, end) ? Optional.empty() : piece(Kind.INLINE, at, at + 2, end, "\\)");
    }

    private Optional<Piece> dollars(int at) {
        int end = next("$", at + 1);
        for (int tries = 0; tries <= MOST_DOLLARS_WITHIN && end > 0 && isWithinLine(at, end); tries++) {
            if (isBalanced(at + 1, end)) {
                return isFormula(at + 1, end) ? piece(Kind.INLINE, at, at + 1, end, "$") : Optional.empty();
            }
            end = mayHoldDollars(at, end) ? next("$", end + 1) : -1;
        }
        return Optional.empty();
    }

    private boolean mayHoldDollars(int start, int end) {
        return text.substring(start, end).contains("\\");
    }

    private Optional<Piece> piece(Kind kind, int at, int start, int end, String closer) {
        String content = text.substring(start, end).strip();
        return content.isEmpty() ? Optional.empty() : Optional.of(new Piece(kind, at, end + closer.length(), content));
    }

    private boolean isWithinLine(int start, int end) {
        return isOneThing(start, end) && isWithout(LINE_END, start, end);
    }

    private boolean isOneThing(int start, int end) {
        return isWithout(NO_TEXT, start, end);
    }

    private boolean isWithout(String mark, int start, int end) {
        int found = next(mark, start);
        return found < 0 || found >= end;
    }

    private boolean isBalanced(int start, int end) {
        int depth = 0;
        for (int at = start; at < end && depth >= 0; at++) {
            char character = text.charAt(at);
            at += character == '\\' ? 1 : 0;
            depth += character == '{' ? 1 : character == '}' ? -1 : 0;
        }
        return depth == 0;
    }

    private boolean isFormula(int start, int end) {
        char after = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
        return Dollars.isFormula(text.substring(start, end), after);
    }

    /**
     * Where something is that is not escaped, from an offset on; -1 for nowhere. Looking again from further on costs
     * nothing until that place is passed.
     */
    private int next(String wanted, int from) {
        Found found = finds.get(wanted);
        if (found == null || !found.answers(from)) {
            found = new Found(from, find(wanted, from));
            finds.put(wanted, found);
        }
        return found.at();
    }

    private int find(String wanted, int from) {
        int found = text.indexOf(wanted, from);
        while (found >= 0 && isEscaped(found)) {
            found = text.indexOf(wanted, found + 1);
        }
        return found;
    }

    private boolean isEscaped(int at) {
        int first = at;
        while (first > 0 && text.charAt(first - 1) == '\\') {
            first--;
        }
        return (at - first) % 2 == 1;
    }

    /** Where each environment that is closed begins, and the offset after its end. */
    private static Map<Integer, Integer> environments(String text) {
        Map<Integer, Integer> ends = new HashMap<>();
        Map<String, Deque<Integer>> open = new HashMap<>();
        Matcher mark = ENVIRONMENT.matcher(text);
        while (mark.find()) {
            Deque<Integer> starts = open.computeIfAbsent(mark.group(2) + mark.group(3), name -> new ArrayDeque<>());
            if (mark.group(1).equals("begin")) {
                starts.push(mark.start());
            } else if (!starts.isEmpty() && ENVIRONMENTS.contains(mark.group(2))) {
                ends.put(starts.pop(), mark.end());
            }
        }
        return ends;
    }
}
