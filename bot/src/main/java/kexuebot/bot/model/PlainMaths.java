package kexuebot.bot.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds mathematics that is not marked as such, in text of plain spelling: x^2+1, W_q, O(n^2), N = 12, θ. */
final class PlainMaths {
    private static final Pattern CHUNK =
            Pattern.compile("(?:[^\\s\\p{IsHan}，。；：、！？《》“”「」『』【】…,;!?\"]|,(?=[A-Za-z0-9])){1,200}+");
    private static final Pattern ADDRESS = Pattern.compile("://|@|^www\\.");
    /** A sign that only formulas have, on both sides of which something stands. */
    private static final Pattern CERTAIN = Pattern.compile("[A-Za-z0-9)\\]}]\\^|\\\\[A-Za-z]{2,}|[\\p{IsGreek}‖]"
            + "|[⁰¹²³⁴-⁾ⁱⁿᵀ₀-₎ₐ-ₜᵢᵣᵤᵥ]|(?<![\\p{IsLatin}\\d_])\\p{IsLatin}{1,2}_[\\p{IsLatin}\\d{\\\\]");

    private static final String LONE = "(?<!\\p{IsLatin})[A-Za-z](?!\\p{IsLatin})";
    private static final Pattern POSSIBLE = Pattern.compile(
            LONE + "'?\\([^()]{1,40}\\)|" + LONE + "[=+*<>×≈≤≥≠→∈∝∼:|]{1,2}-?[\\p{IsLatin}\\d]|[\\p{IsLatin}\\d)]"
                    + "[=+*<>×≈≤≥≠→∈∝∼]{1,2}-?" + LONE + "|[\\p{IsLatin}\\d)]=-?[\\p{IsLatin}\\d(]");
    private static final Pattern OPERATOR = Pattern.compile("[=<>≤≥≈≠→∈∝∼×+*/·-]|[<>:]=|->");
    private static final Pattern RELATION = Pattern.compile("[=<>≤≥≈≠→∈∝∼]|[<>:]=|->");
    private static final Pattern LETTER = Pattern.compile("[A-Za-z]'?");
    private static final Pattern OPERAND = Pattern.compile("-?[\\d.]+|[A-Za-z]{1,2}");
    private static final Pattern STOP = Pattern.compile("[.:'\\-]+$");

    /** A piece of mathematics within a text. */
    record Piece(int start, int end, String text) {

        boolean isMaths() {
            return !ADDRESS.matcher(text).find() && (CERTAIN.matcher(text).find() || hasSign() || isPossible());
        }

        private boolean isPossible() {
            return !text.contains("++") && POSSIBLE.matcher(text).find();
        }

        /** Signs of everyday texts are no mathematics by themselves. */
        private boolean hasSign() {
            return text.codePoints()
                    .anyMatch(c -> c > 127
                            && "×÷±→←↔⇒⇔¬≈≠≤≥≡∼℃№™".indexOf(c) < 0
                            && (Character.getType(c) == Character.MATH_SYMBOL || isStyledLetter(c)));
        }

        /** ℝ, ℓ, 𝔼. */
        private static boolean isStyledLetter(int c) {
            return c >= 0x2100 && c <= 0x214F || c >= 0x1D400 && c <= 0x1D7FF;
        }

        private boolean isOperator() {
            return OPERATOR.matcher(text).matches();
        }
    }

    private final List<Piece> chunks;
    private final String source;

    private PlainMaths(String source) {
        this.source = source;
        chunks = CHUNK.matcher(source)
                .results()
                .map(PlainMaths::piece)
                .filter(p -> p.end > p.start)
                .toList();
    }

    /** In order. */
    static List<Piece> of(String text) {
        return new PlainMaths(text).pieces();
    }

    /** Without the full stop of its sentence and brackets of which it holds only one. */
    private static Piece piece(MatchResult found) {
        int start = found.start();
        String text = STOP.matcher(found.group()).replaceAll("");
        while (text.startsWith("(") && isOpen(text)) {
            text = text.substring(1);
            start++;
        }
        while (text.endsWith(")") && isOpen(text)) {
            text = STOP.matcher(text.substring(0, text.length() - 1)).replaceAll("");
        }
        return new Piece(start, start + text.length(), text);
    }

    private static boolean isOpen(String text) {
        return text.chars().filter(c -> c == '(').count()
                != text.chars().filter(c -> c == ')').count();
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        while (at < chunks.size()) {
            int last = last(at);
            Piece whole = span(at, last);
            if (last > at || whole.isMaths()) {
                pieces.add(whole);
            }
            at = last + 1;
        }
        return List.copyOf(pieces);
    }

    /** The last chunk of an equation that is typed with spaces. */
    private int last(int first) {
        int last = first;
        while (last + 2 < chunks.size() && joins(last)) {
            last += 2;
        }
        return last;
    }

    private boolean joins(int at) {
        Piece left = chunks.get(at);
        Piece sign = chunks.get(at + 1);
        Piece right = chunks.get(at + 2);
        boolean maths = left.isMaths() || right.isMaths();
        boolean letter = isLetter(left) || isLetter(right);
        boolean both = isOperand(left) && isOperand(right);
        boolean relation = RELATION.matcher(sign.text).matches();
        return sign.isOperator() && both && (maths || letter && relation) && isNear(left, sign, right);
    }

    private boolean isNear(Piece left, Piece sign, Piece right) {
        return source.substring(left.end, sign.start).isBlank()
                && source.substring(sign.end, right.start).isBlank();
    }

    private static boolean isLetter(Piece piece) {
        return LETTER.matcher(piece.text).matches();
    }

    private static boolean isOperand(Piece piece) {
        return piece.isMaths() || OPERAND.matcher(piece.text).matches();
    }

    private Piece span(int first, int last) {
        int start = chunks.get(first).start;
        int end = chunks.get(last).end;
        return new Piece(start, end, source.substring(start, end));
    }
}
