package kexuebot.bot.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formula within running text.
 *
 * @param start where its opening mark begins
 * @param end after its closing mark
 * @param latex what is between the marks; environments but those of plain equations keep theirs
 */
record MarkedFormula(int start, int end, String latex) {
    /** In UTF-16 units with the marks; what is not closed by then is no formula. */
    static final int LONGEST = 2_000;

    private static final Pattern ENVIRONMENT = Pattern.compile("\\\\begin\\{([A-Za-z]{1,16}\\*?)}");
    private static final Pattern BARE = Pattern.compile("equation\\*?|displaymath|math");

    /** Whether a mark that opens a formula stands there. */
    static boolean opens(String text, int at) {
        return text.charAt(at) == '$'
                || text.startsWith("\\(", at)
                || text.startsWith("\\[", at)
                || text.startsWith("\\begin{", at);
    }

    /** Whether the mark that opens there shows its formula on lines of their own. */
    static boolean isDisplay(String text, int at) {
        return opens(text, at) && !text.startsWith("\\(", at) && (text.charAt(at) != '$' || text.startsWith("$$", at));
    }

    /** Whether the formula that opens there cannot be closed by what may follow: its paragraph or its room is over. */
    static boolean isHopeless(String text, int at) {
        return text.length() - at > LONGEST || !isDisplay(text, at) && text.indexOf("\n\n", at) >= 0;
    }

    /** The formula that opens there; empty if it is not closed. */
    static Optional<MarkedFormula> at(String text, int at) {
        return at(text, at, text.length());
    }

    /** The formula that opens there and is closed before {@code limit}. */
    static Optional<MarkedFormula> at(String text, int at, int limit) {
        return found(text, at, Math.min(limit, at + LONGEST));
    }

    private static Optional<MarkedFormula> found(String text, int at, int limit) {
        if (text.startsWith("\\begin{", at)) {
            return environment(text, at, limit);
        } else if (text.charAt(at) == '\\') {
            return closed(text, at, limit, text.charAt(at + 1) == '(' ? "\\)" : "\\]");
        }
        return text.startsWith("$$", at) ? closed(text, at, limit, "$$") : closed(text, at, limit, "$");
    }

    private static Optional<MarkedFormula> closed(String text, int at, int limit, String closing) {
        int last = Math.min(text.length(), limit);
        int mark = closing.length();
        int close = at + mark;
        while (close < last && !text.startsWith(closing, close)) {
            close += text.charAt(close) == '\\' ? 2 : 1;
        }
        return close >= last
                        || !isDisplay(text, at) && text.substring(at, close).contains("\n\n")
                ? Optional.empty()
                : Optional.of(new MarkedFormula(at, close + closing.length(), text.substring(at + mark, close)));
    }

    private static Optional<MarkedFormula> environment(String text, int at, int limit) {
        Matcher begin = ENVIRONMENT.matcher(text).region(at, Math.min(text.length(), limit));
        if (!begin.lookingAt()) {
            return Optional.empty();
        }
        String name = begin.group(1);
        int end = environmentEnd(text, begin.end(), begin.group(), "\\end{" + name + "}");
        return end < 0 || end > limit ? Optional.empty() : Optional.of(of(text, at, begin, end));
    }

    private static int environmentEnd(String text, int from, String begin, String close) {
        int depth = 1;
        int at = from;
        while (depth > 0) {
            int end = text.indexOf(close, at);
            if (end < 0 || end - from > LONGEST) {
                return -1;
            }
            int inner = text.indexOf(begin, at);
            boolean nested = inner >= 0 && inner < end;
            depth += nested ? 1 : -1;
            at = nested ? inner + begin.length() : end + close.length();
        }
        return at;
    }

    private static MarkedFormula of(String text, int at, Matcher begin, int end) {
        boolean bare = BARE.matcher(begin.group(1)).matches();
        int closing = begin.group().length() - 2;
        String latex = bare ? text.substring(begin.end(), end - closing) : text.substring(at, end);
        return new MarkedFormula(at, end, latex);
    }
}
