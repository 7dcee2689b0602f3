package kexuebot.catalog.summary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Where the sentences of a paragraph begin and end. */
final class Splitter {
    private static final String TERMINATORS = "。！？｡";
    private static final String HALF_WIDTH_TERMINATORS = ".!?";
    private static final String OPENERS = "（(《“「『【[〈";
    private static final String CLOSERS = "）)》”」』】]〉";
    /** What goes on after a quotation that ends like a sentence. */
    private static final String GOES_ON = "的是这那，、；：,;:。！？和与及或等吗呢之一而在就也都为中里上到";
    /** A point behind them ends nothing, nor one behind a single letter, as in names. */
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:^|[^A-Za-z])(?:[A-Za-z]|e\\.g|i\\.e|al|etc|vs|cf|resp|Fig|Figs|Eq|Eqs|Sec|No|Thm|Prof|Dr|Mr|Ms|St)$");

    private static final int LONGEST_ABBREVIATION = 8;

    private final String text;
    private final boolean[] nested;

    private Splitter(String text) {
        this.text = text;
        this.nested = nested(text);
    }

    /**
     * A part of a paragraph between two ends of sentences.
     *
     * @param whole whether it ends as a sentence ends
     */
    record Piece(int from, int to, boolean whole) {}

    /** All of the text in pieces, without white space around them. */
    static List<Piece> pieces(String text) {
        return new Splitter(text).pieces();
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            boolean lineEnd = text.charAt(at) == '\n' && !nested[at];
            if (lineEnd || isEnd(at)) {
                add(pieces, from, at + 1, !lineEnd);
                from = at + 1;
            }
        }
        add(pieces, from, text.length(), isEndedInQuotation());
        return pieces;
    }

    /** Whether the last that is not a closing mark is a stop. */
    private boolean isEndedInQuotation() {
        int last = text.length() - 1;
        while (last > 0 && (CLOSERS.indexOf(text.charAt(last)) >= 0 || Character.isWhitespace(text.charAt(last)))) {
            last--;
        }
        return last >= 0 && (isStop(text.charAt(last)) || "!?".indexOf(text.charAt(last)) >= 0);
    }

    private void add(List<Piece> pieces, int from, int to, boolean whole) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            pieces.add(new Piece(start, end, whole));
        }
    }

    /** Whether a sentence ends with this character: a stop, or what closes a quotation that ends with one. */
    private boolean isEnd(int at) {
        char character = text.charAt(at);
        int next = at + 1;
        if (nested[at] || next < text.length() && isEnding(text.charAt(next))) {
            return false;
        } else if (CLOSERS.indexOf(character) >= 0) {
            return "”」』".indexOf(character) >= 0 && at > 0 && isStop(text.charAt(at - 1)) && !goesOn(next);
        }
        return isStop(character) || isHalfWidthStop(at);
    }

    private static boolean isStop(char character) {
        return TERMINATORS.indexOf(character) >= 0;
    }

    /** Several stops in a row, and what closes behind a stop, belong to one sentence. */
    private static boolean isEnding(char character) {
        return isStop(character) || "!?".indexOf(character) >= 0;
    }

    private boolean goesOn(int at) {
        return at < text.length() && GOES_ON.indexOf(text.charAt(at)) >= 0;
    }

    private boolean isHalfWidthStop(int at) {
        char character = text.charAt(at);
        if (HALF_WIDTH_TERMINATORS.indexOf(character) < 0 || at > 0 && text.charAt(at - 1) == '.') {
            return false;
        }
        int next = at + 1;
        boolean apart = next == text.length() || Character.isWhitespace(text.charAt(next));
        boolean behindChinese = at > 0 && Character.isIdeographic(text.charAt(at - 1));
        return (apart || behindChinese && Character.isIdeographic(text.charAt(next)))
                && (character != '.' || !isAbbreviated(at) && !startsLow(next));
    }

    private boolean isAbbreviated(int point) {
        String before = text.substring(Math.max(0, point - LONGEST_ABBREVIATION), point);
        return ABBREVIATION.matcher(before).find();
    }

    private boolean startsLow(int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() && Character.isLowerCase(text.charAt(at));
    }

    /** Which characters are within brackets or quotation marks that are closed in the same paragraph. */
    private static boolean[] nested(String text) {
        int[] depth = new int[text.length() + 1];
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (OPENERS.indexOf(character) >= 0) {
                open.push(at);
            } else if (CLOSERS.indexOf(character) >= 0) {
                close(text, at, open, depth);
            }
        }
        boolean[] nested = new boolean[text.length()];
        for (int at = 0, level = 0; at < nested.length; at++) {
            level += depth[at];
            nested[at] = level > 0;
        }
        return nested;
    }

    /** Counts a pair of marks; what was opened in it and not closed was a slip. The closing mark itself is outside. */
    private static void close(String text, int at, Deque<Integer> open, int[] depth) {
        char opener = OPENERS.charAt(CLOSERS.indexOf(text.charAt(at)));
        boolean pair = open.stream().limit(DEEPEST).anyMatch(from -> text.charAt(from) == opener);
        while (pair) {
            int from = open.pop();
            if (text.charAt(from) == opener) {
                depth[from]++;
                depth[at]--;
                return;
            }
        }
    }

    /** Marks looked at for the one that is closed: a pile of them is no text. */
    private static final int DEEPEST = 16;
}
