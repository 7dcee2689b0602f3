package kexuebot.bot.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where a sentence ends while it is still coming: never within a formula, code, brackets, a 《title》 or a
 * quotation. Marks of sources behind it belong to it. For one sentence; reads on where it stopped.
 */
final class SentenceEnd {
    /** Nothing is over yet. */
    static final int UNKNOWN = -1;

    private static final String OPENING = "（(《“「『【[\"";
    private static final String CLOSING = "）)》”」』】]\"";
    private static final String QUOTES = "“「『\"";
    /** UTF-16 units within brackets; an opening one that is not closed by then is a slip. */
    private static final int LONGEST_BRACKET = 200;
    /** Of a formula's mark, or of a word that goes on after one. */
    private static final int LONGEST_OPENING = 7;

    private static final Pattern TAIL = Pattern.compile(
            "[。！？.!?…”’」』）)\"'】》*_~]{0,20}+(?:[ \\t]{0,4}+(?:\\[\\^?[\\d,，、 –-]{1,12}]|【[\\d,，、 –-]{1,12}】)){0,9}+");
    private static final Pattern MARK_SO_FAR = Pattern.compile("[ \\t]{0,4}+(?:[\\[【][\\^\\d,，、 –-]{0,12}+)?+");
    private static final Pattern CONTINUATION =
            Pattern.compile("其中|这里|式中|此处|即|[，。；、,.;]|where\\b|with\\b|for\\b|and\\b|[a-z]");
    private final boolean heading;
    private String text = "";
    private boolean last;
    private int at;
    private int end = UNKNOWN;
    private boolean undecided;
    private boolean afterDisplay;

    /** @param heading whether the sentence is of a heading, which ends with its line */
    SentenceEnd(boolean heading) {
        this.heading = heading;
    }

    /**
     * The offset after the first sentence, else {@link #UNKNOWN}; then this may be asked again with more of the text.
     *
     * @param sofar begins with the sentence, and with what was asked before
     * @param isLast whether no more comes: then the sentence ends where the text does
     */
    int find(String sofar, boolean isLast) {
        text = sofar;
        last = isLast;
        undecided = false;
        while (end == UNKNOWN && !undecided && at < text.length()) {
            int before = at;
            boolean display = afterDisplay;
            step(text.charAt(at));
            at = undecided ? before : at;
            afterDisplay = undecided ? display : afterDisplay;
        }
        return end == UNKNOWN && last ? text.length() : end;
    }

    private void step(char next) {
        if (next == '\n') {
            lineEnd();
        } else if (MarkedFormula.opens(text, at)) {
            formula();
        } else if (next == '\\') {
            at = Math.min(at + 2, text.length());
        } else if (next == '`') {
            code();
        } else if (OPENING.indexOf(next) >= 0) {
            bracket(next);
        } else if ("。！？.!?".indexOf(next) >= 0) {
            terminator();
        } else {
            afterDisplay &= Character.isWhitespace(next);
            at++;
        }
    }

    private void formula() {
        Optional<MarkedFormula> formula = MarkedFormula.at(text, at);
        undecided = formula.isEmpty() && !last && !MarkedFormula.isHopeless(text, at);
        afterDisplay = formula.isPresent() && MarkedFormula.isDisplay(text, at);
        at = formula.map(MarkedFormula::end).orElse(at + (text.charAt(at) == '\\' ? 2 : 1));
    }

    private void code() {
        int ticks = at;
        while (ticks < text.length() && text.charAt(ticks) == '`') {
            ticks++;
        }
        int close = text.indexOf(text.substring(at, ticks), ticks);
        int line = text.indexOf('\n', at);
        boolean closed = close >= 0 && (line < 0 || close < line);
        undecided = !closed && line < 0 && !last;
        at = closed ? close + ticks - at : ticks;
    }

    private void bracket(char opening) {
        int close = closing(opening, CLOSING.charAt(OPENING.indexOf(opening)));
        if (close == UNKNOWN) {
            undecided = text.length() - at <= LONGEST_BRACKET && text.indexOf("\n\n", at) < 0 && !last;
            at++;
            return;
        }
        at = close + 1;
        if (QUOTES.indexOf(opening) >= 0 && text.charAt(close - 1) == '。') {
            endAt(tail(at));
        } else if (opening == '"' && text.charAt(close - 1) == '.') {
            endIfApart(tail(at), '.');
        }
    }

    private int closing(char opening, char closing) {
        int depth = 1;
        int limit = Math.min(text.length(), at + LONGEST_BRACKET);
        for (int i = at + 1; i < limit; i = after(i, limit)) {
            char c = text.charAt(i);
            depth += c == closing ? -1 : c == opening ? 1 : 0;
            if (depth == 0) {
                return i;
            } else if (text.startsWith("\n\n", i)) {
                return UNKNOWN;
            }
        }
        return UNKNOWN;
    }

    private int after(int i, int limit) {
        boolean opens = MarkedFormula.opens(text, i);
        return opens ? MarkedFormula.at(text, i, limit).map(MarkedFormula::end).orElse(i + 1) : i + 1;
    }

    private void terminator() {
        int tail = tail(at + 1);
        char mark = text.charAt(at);
        if (mark < 128) {
            endIfApart(tail, mark);
        } else if (tail < text.length() && "，、；：".indexOf(text.charAt(tail)) >= 0) {
            at = tail;
        } else {
            endAt(tail);
        }
    }

    private int tail(int from) {
        Matcher tail = TAIL.matcher(text).region(from, text.length());
        return tail.lookingAt() ? tail.end() : from;
    }

    private boolean isMarkToCome(int tail) {
        return !last && MARK_SO_FAR.matcher(text).region(tail, text.length()).matches();
    }

    /** Ends it there once it is sure that no mark of a source follows. */
    private void endAt(int tail) {
        undecided =
                !last && MARK_SO_FAR.matcher(text).region(tail, text.length()).matches();
        end = undecided ? UNKNOWN : tail;
        at = tail;
    }

    /** A point within {@code 3.14}, {@code kexue.fm} or {@code e.g.} ends nothing, nor one before a small letter. */
    private void endIfApart(int tail, char mark) {
        if (tail == text.length() || isMarkToCome(tail)) {
            undecided = !last;
            at = tail;
            return;
        } else if ("]】".indexOf(text.charAt(tail - 1)) >= 0) {
            endAt(tail);
            return;
        }
        int next = tail;
        while (next < text.length() && " \t".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        boolean spaced = next > tail || text.charAt(tail) == '\n';
        if (next == text.length() && spaced && !last) {
            undecided = true;
        } else if (spaced ? endsBefore(next, mark) : endsDirectly(tail, mark)) {
            endAt(tail);
        } else {
            at = Math.max(tail, at + 1);
        }
    }

    private boolean endsDirectly(int tail, char mark) {
        boolean han = Character.isIdeographic(text.codePointAt(tail));
        return han && mark != '.' && (mark == '?' || at > 0 && !Points.isLatin(text.charAt(at - 1)));
    }

    private boolean endsBefore(int next, char mark) {
        if (next == text.length() || text.charAt(next) == '\n') {
            return true;
        }
        char follows = text.charAt(next);
        boolean small = follows >= 'a' && follows <= 'z' && mark == '.';
        return !small && !(mark == '.' && Points.isInside(text, at, follows));
    }

    /** A displayed formula belongs to the sentence around it, also across empty lines; nothing else crosses them. */
    private void lineEnd() {
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        if (next == text.length()) {
            undecided = !last && !heading;
            end = last || heading ? at : UNKNOWN;
            return;
        }
        LineStart line = LineStart.of(text.substring(next), last);
        boolean apart = heading || line.isNewBlock() || isEmptyLine(next) && !goesOn(next);
        undecided = line.kind() == LineStart.Kind.UNKNOWN || isTooShort(next);
        end = apart && !undecided ? at : UNKNOWN;
        at = next;
    }

    private boolean isEmptyLine(int next) {
        return text.substring(at + 1, next).indexOf('\n') >= 0;
    }

    /** Whether more may show that the sentence goes on. */
    private boolean isTooShort(int next) {
        String head = text.substring(next, Math.min(text.length(), next + LONGEST_OPENING));
        boolean formula = "$$".startsWith(head) || "\\[".startsWith(head) || "\\begin{".startsWith(head);
        return !last
                && head.length() < LONGEST_OPENING
                && (formula || afterDisplay)
                && next + head.length() == text.length();
    }

    private boolean goesOn(int next) {
        return MarkedFormula.isDisplay(text, next)
                || afterDisplay
                        && CONTINUATION
                                .matcher(text)
                                .region(next, text.length())
                                .lookingAt();
    }
}
