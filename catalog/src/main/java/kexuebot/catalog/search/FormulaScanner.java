package kexuebot.catalog.search;

import java.util.List;

/**
 * LaTeX cut into pieces: commands with their backslash, runs of Latin letters, numbers, signs. Skips spaces, what
 * aligns rows, and dollar signs. Reads anything; each character once, but for what is looked ahead at.
 */
final class FormulaScanner {
    /** Signs that are typed as several characters; the longer first. */
    private static final List<String> COMPOUND = List.of("...", "||", "<=", ">=", "!=", "->", "=>");

    private static final List<String> MEANING = List.of("\\dots", "\\|", "\\le", "\\ge", "\\neq", "\\to", "\\implies");
    /** Options such as {@code [2pt]} are short; a bracket that is not closed by then is a sign. */
    private static final int LONGEST_OPTION = 100;

    private final String latex;
    private int position;
    /** The piece that {@link #peek} has read and where it ends; empty when none is kept. */
    private String peeked = "";

    private int peekedEnd;

    FormulaScanner(String latex) {
        this.latex = latex;
    }

    /** The next piece, or {@code ""} at the end. */
    String next() {
        if (!peeked.isEmpty()) {
            String piece = peeked;
            peeked = "";
            position = peekedEnd;
            return piece;
        }
        skip();
        int start = position;
        if (start == latex.length()) {
            return "";
        } else if (latex.charAt(start) == '\\') {
            return command();
        } else if (isLetter(start)) {
            return run(start);
        } else if (isDigit(start)) {
            return number();
        }
        return sign();
    }

    String peek() {
        if (peeked.isEmpty()) {
            skip();
            int start = position;
            peeked = next();
            peekedEnd = position;
            position = start;
        }
        return peeked;
    }

    /** One letter, digit, sign or command: what LaTeX takes as an argument without braces. */
    String nextSingle() {
        skip();
        if (position < latex.length() && (isLetter(position) || isDigit(position))) {
            return latex.substring(position, ++position);
        }
        return next();
    }

    /** What stands in braces, as it is written, or the one piece that comes next. */
    String argument() {
        skip();
        skipIf('*');
        if (position == latex.length() || latex.charAt(position) != '{') {
            return "}".equals(peek()) ? "" : nextSingle();
        }
        int start = ++position;
        int end = closing();
        position = Math.min(end + 1, latex.length());
        return latex.substring(start, end);
    }

    /** Skips what stands in square brackets. */
    void skipOption() {
        skip();
        if (position < latex.length() && latex.charAt(position) == '[') {
            int end = latex.substring(position, Math.min(latex.length(), position + LONGEST_OPTION))
                    .indexOf(']');
            position += end + 1;
        }
    }

    /** Skips the character, if it comes next. */
    void skipIf(char wanted) {
        peeked = "";
        if (position < latex.length() && latex.charAt(position) == wanted) {
            position++;
        }
    }

    /** From the position on, the brace that closes the group that is open there, or the end. */
    private int closing() {
        int open = 1;
        for (int at = position; at < latex.length(); at++) {
            char c = latex.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '{') {
                open++;
            } else if (c == '}' && --open == 0) {
                return at;
            }
        }
        return latex.length();
    }

    /** Forgets what was looked at: reading goes on in another way. */
    private void skip() {
        peeked = "";
        while (position < latex.length() && isSkipped(latex.charAt(position))) {
            position++;
        }
    }

    private static boolean isSkipped(char c) {
        if (c > ' ' && c < 127) {
            return c == '&' || c == '$' || c == '~';
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c);
    }

    private static boolean isInvisible(char c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.UNASSIGNED;
    }

    private String command() {
        int start = position++;
        if (position == latex.length()) {
            return "\\";
        } else if (!isLetter(position)) {
            position = latex.offsetByCodePoints(position, 1);
            return latex.substring(start, position);
        }
        return "\\" + run(position);
    }

    private String run(int start) {
        while (position < latex.length() && isLetter(position)) {
            position++;
        }
        return latex.substring(start, position);
    }

    private String number() {
        int start = position;
        digits();
        if (position + 1 < latex.length() && latex.charAt(position) == '.' && isDigit(position + 1)) {
            position++;
            digits();
        }
        return latex.substring(start, position);
    }

    private void digits() {
        while (position < latex.length() && isDigit(position)) {
            position++;
        }
    }

    private String sign() {
        for (int i = 0; i < COMPOUND.size() && ".|<>!-=".indexOf(latex.charAt(position)) >= 0; i++) {
            if (latex.startsWith(COMPOUND.get(i), position)) {
                position += COMPOUND.get(i).length();
                return MEANING.get(i);
            }
        }
        int start = position;
        position = latex.offsetByCodePoints(position, 1);
        return latex.substring(start, position);
    }

    private boolean isLetter(int at) {
        char c = latex.charAt(at);
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private boolean isDigit(int at) {
        char c = latex.charAt(at);
        return c >= '0' && c <= '9';
    }
}
