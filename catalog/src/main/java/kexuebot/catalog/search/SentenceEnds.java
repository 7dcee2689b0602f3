package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.List;

/** Finds the sentences of a line. What stands in brackets, quotations and titles ends none. */
final class SentenceEnds {
    private static final String ENDS = "。！？!?…";
    private static final String OPENING = "（(《“「『【[";
    private static final String CLOSING = "）)》”」』】]";
    private static final String AFTER_END = "。！？!?….”’」』）)\"'";
    /** Where a bracket is not closed so soon, it is taken for a slip. */
    private static final int LONGEST_BRACKET = 300;

    private SentenceEnds() {}

    /** Behind each sentence, in order; the last is the length of the text unless that is blank. */
    static List<Integer> of(String text) {
        List<Integer> ends = new ArrayList<>();
        for (int at = 0; at < text.length(); ) {
            int next = isEnd(text, at) ? end(text, at + 1) : inside(text, at);
            if (isEnd(text, at)) {
                ends.add(next);
            }
            at = next;
        }
        boolean rest =
                ends.isEmpty() || !text.substring(ends.get(ends.size() - 1)).isBlank();
        if (rest && !text.isBlank()) {
            ends.add(text.length());
        }
        return ends;
    }

    private static boolean isEnd(String text, int at) {
        char character = text.charAt(at);
        return ENDS.indexOf(character) >= 0 || character == '.' && isPoint(text, at);
    }

    /** Not the point within 3.14 or kexue.fm, nor that of an initial or of i.e. */
    private static boolean isPoint(String text, int at) {
        boolean apart = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
        return apart && at >= 2 && Character.isLetterOrDigit(text.charAt(at - 2)) && text.charAt(at - 1) != '.';
    }

    private static int end(String text, int at) {
        int end = at;
        while (end < text.length() && AFTER_END.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** Behind the bracket that opens here, else behind the character. */
    private static int inside(String text, int at) {
        int kind = OPENING.indexOf(text.charAt(at));
        int last = kind < 0 ? at : Math.min(text.length(), at + LONGEST_BRACKET);
        for (int close = at + 1; close < last; close++) {
            if (text.charAt(close) == CLOSING.charAt(kind)) {
                return close + 1;
            }
        }
        return at + 1;
    }
}
