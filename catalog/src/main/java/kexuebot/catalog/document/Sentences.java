package kexuebot.catalog.document;

import java.util.function.IntPredicate;

/** Finds where to cut a line so that it reads like something whole. */
final class Sentences {
    private static final String TERMINATORS = "。！？…";
    private static final String HALF_WIDTH_TERMINATORS = ".!?";
    private static final String CLOSERS = "”’」』）)\"'】》]";
    private static final String OPENING = "（(《“「『【[";
    private static final String CLOSING = "）)》”」』】]";
    /** What nothing should end with before an ellipsis. */
    private static final String CONNECTORS = " ./_，,、；;：:—-“「『（(《【[";
    /** Longest Latin word, in graphemes, that is given up rather than cut. */
    private static final int LONGEST_WORD = 16;

    private final Line line;
    private final String text;
    private final int[] boundaries;

    /** @param limit graphemes that may be kept */
    Sentences(Line line, int limit) {
        this.line = line;
        this.text = line.text();
        this.boundaries = Graphemes.boundaries(text, limit);
    }

    /**
     * The offset after the last sentence that ends in the last third of the limit, or in the last two thirds where the
     * limit is within a 《title》; -1 when none does.
     */
    int lastEnd() {
        int third = (boundaries.length - 1) / 3;
        int end = lastEnd((boundaries.length - 1) * 2 / 3);
        return end < 0 && openTitle(boundaries.length - 1) >= 0 ? lastEnd(third) : end;
    }

    private int lastEnd(int first) {
        int depth = 0;
        int found = -1;
        for (int at = 1; at < boundaries.length; at++) {
            depth = Math.max(0, depth + nesting(boundaries[at - 1]));
            if (at >= first && depth == 0 && isEnd(boundaries[at])) {
                found = boundaries[at];
            }
        }
        return found;
    }

    /**
     * The last offset that leaves room for an ellipsis and is not in the middle of a formula, a Latin word, or a 《title》
     * that begins in the last two thirds.
     */
    int lastCut() {
        int title = openTitle(boundaries.length - 2);
        int last = title > boundaries.length / 3 ? title : boundaries.length - 2;
        int at = before(last, this::isInsideWord);
        at = isInsideWord(boundaries[at]) ? before(last, this::isBetweenLetters) : at;
        at = isBetweenLetters(boundaries[at]) ? last : at;
        while (at > 0 && (line.isInsideFormula(boundaries[at]) || isConnector(boundaries[at] - 1))) {
            at--;
        }
        return boundaries[Math.max(0, at)];
    }

    /** Where the title opens that {@code end} is within; -1 when it is in none. */
    private int openTitle(int end) {
        int open = -1;
        for (int at = 0; at < end; at++) {
            char character = text.charAt(boundaries[at]);
            open = character == '《' && open < 0 ? at : character == '》' ? -1 : open;
        }
        return open;
    }

    /** The last place up to {@code last} that is not inside; some place inside where that is far. */
    private int before(int last, IntPredicate inside) {
        int at = last;
        while (at > 0 && inside.test(boundaries[at]) && last - at < LONGEST_WORD) {
            at--;
        }
        return at;
    }

    private boolean isConnector(int offset) {
        return !line.isFormula(offset) && CONNECTORS.indexOf(text.charAt(offset)) >= 0;
    }

    /** Titles and quotations hold sentences of their own: those do not end ours. */
    private int nesting(int offset) {
        char character = text.charAt(offset);
        if (line.isFormula(offset)) {
            return 0;
        }
        return OPENING.indexOf(character) >= 0 ? 1 : CLOSING.indexOf(character) >= 0 ? -1 : 0;
    }

    private boolean isEnd(int offset) {
        boolean unknown = line.isOpen() && offset == text.length();
        return !unknown && !line.isFormula(offset - 1) && !goesOn(offset) && isTerminated(offset);
    }

    private boolean goesOn(int offset) {
        return offset < text.length()
                && !line.isFormula(offset)
                && (TERMINATORS + HALF_WIDTH_TERMINATORS + CLOSERS).indexOf(text.charAt(offset)) >= 0;
    }

    private boolean isTerminated(int offset) {
        int last = offset - 1;
        while (last > 0 && "”’」』）)\"'".indexOf(text.charAt(last)) >= 0) {
            last--;
        }
        char end = text.charAt(last);
        return TERMINATORS.indexOf(end) >= 0 || HALF_WIDTH_TERMINATORS.indexOf(end) >= 0 && isApart(offset);
    }

    /** A point within {@code 3.14} or {@code kexue.fm} ends nothing. */
    private boolean isApart(int offset) {
        return offset == text.length()
                || Character.isWhitespace(text.charAt(offset))
                || Character.isIdeographic(text.codePointAt(offset)) && text.charAt(offset - 1) != '.';
    }

    private boolean isInsideWord(int offset) {
        return offset > 0 && offset < text.length() && isLatin(offset - 1) && isLatin(offset);
    }

    private boolean isBetweenLetters(int offset) {
        return isAlphanumeric(offset - 1) && isAlphanumeric(offset);
    }

    /** Also a sign within a word or number, as in {@code 3.14} and {@code low-rank}. */
    private boolean isLatin(int offset) {
        boolean joint = ".-_/'".indexOf(text.charAt(offset)) >= 0;
        return isAlphanumeric(offset) || joint && isAlphanumeric(offset - 1) && isAlphanumeric(offset + 1);
    }

    private boolean isAlphanumeric(int offset) {
        boolean within = offset >= 0 && offset < text.length() && !line.isFormula(offset);
        return within && text.charAt(offset) < 0x250 && Character.isLetterOrDigit(text.charAt(offset));
    }
}
