package kexuebot.catalog.search;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** What is typed, cut where a formula may begin or end: at spaces, Chinese, quotes, but not within brackets. */
final class FormulaChunks {
    private static final String QUOTES = "\"“”‘’「」『』《》";
    private static final String OPENING = "{(";
    private static final String CLOSING = "})";
    /** They end a sentence or separate words. */
    private static final String STOPS = ",.;:?!";

    private final String text;
    /** For each opening bracket the place of its closing one; -1 elsewhere, and where there is none. */
    private final int[] closing;

    private final List<FormulaChunk> chunks = new ArrayList<>();
    private int start = -1;

    private FormulaChunks(String text) {
        this.text = text;
        closing = closing(text);
    }

    /** In order, without what separates them. Positions are those in the text. */
    static List<FormulaChunk> of(String text) {
        FormulaChunks reading = new FormulaChunks(narrow(text));
        for (int at = 0; at < text.length(); at = reading.read(at)) {}
        reading.end(text.length());
        return List.copyOf(reading.chunks);
    }

    /** Signs as wide as Chinese characters as the usual ones, without moving any; stops stay, for they separate. */
    private static String narrow(String text) {
        StringBuilder narrow = new StringBuilder(text);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean wide = c > '\uFF00' && c < '\uFF5F' && STOPS.indexOf(c - '\uFEE0') < 0;
            narrow.setCharAt(at, wide ? (char) (c - '\uFEE0') : c);
        }
        return narrow.toString();
    }

    private int read(int at) {
        if (isSeparator(at)) {
            end(at);
            return at + 1;
        } else if (start < 0) {
            start = at;
        }
        return closing[at] > at && isOneThing(at) ? closing[at] + 1 : at + 1;
    }

    /** Braces belong to a formula whatever is in them; other brackets if they follow something without Chinese. */
    private boolean isOneThing(int at) {
        return text.charAt(at) == '{' || start < at;
    }

    private boolean isSeparator(int at) {
        char c = text.charAt(at);
        boolean loose = c == '(' && closing[at] < 0;
        return loose
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || QUOTES.indexOf(c) >= 0
                || isChinese(text.codePointAt(at));
    }

    private void end(int at) {
        int end = at;
        while (start >= 0 && end > start && isLoose(end - 1)) {
            end--;
        }
        if (start >= 0 && end > start) {
            chunks.add(FormulaChunk.of(start, end, text.substring(start, end)));
        }
        start = -1;
    }

    private boolean isLoose(int at) {
        return STOPS.indexOf(text.charAt(at)) >= 0 && (at == 0 || text.charAt(at - 1) != '\\');
    }

    private static boolean isChinese(int point) {
        return Character.isIdeographic(point)
                || point >= 0x3000 && point < 0x3100
                || point >= 0xFF00 && point < 0xFFF0
                || point >= 0xAC00 && point < 0xD7B0;
    }

    /** A bracket with Chinese in it is punctuation, unless it is a brace. */
    private static int[] closing(String text) {
        int[] closing = new int[text.length()];
        Arrays.fill(closing, -1);
        Deque<Integer> open = new ArrayDeque<>();
        int lastChinese = -1;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            lastChinese = isChinese(c) ? at : lastChinese;
            if (OPENING.indexOf(c) >= 0) {
                open.push(at);
            } else if (CLOSING.indexOf(c) >= 0 && !open.isEmpty()) {
                int from = open.pop();
                closing[from] = text.charAt(from) == '(' && lastChinese > from ? -1 : at;
            }
        }
        return closing;
    }
}
