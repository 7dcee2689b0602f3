package kexuebot.catalog.search;

import java.util.Locale;
import java.util.regex.Pattern;

/** A piece of what is typed, without spaces outside brackets, and what it is if it belongs to a formula. */
record FormulaChunk(int start, int end, String text, Kind kind) {
    enum Kind {
        /** Surely mathematics: a command, a script, a sign such as ∇. */
        CERTAIN,
        /** Mathematics that may also be meant as words: n=4, O(n), 3×3. */
        POSSIBLE,
        /** Signs that stand between two things. */
        OPERATOR,
        /** One letter. */
        VARIABLE,
        /** A function that may stand before what it is taken of. */
        FUNCTION,
        /** A number or two letters: part of a formula only beside an operator. */
        FACTOR,
        WORD
    }

    private static final String GREEK = "[α-ωΑ-Ωϕϵϑ]";
    private static final String LETTER = "(?:[A-Za-z]|" + GREEK + ")";
    private static final Pattern ADDRESS = Pattern.compile("://|^[A-Za-z]:\\\\|^www\\.|@");
    /** Of one letter only those that are no escapes of regular expressions. */
    private static final Pattern COMMAND = Pattern.compile("\\\\(?:[A-Za-z]{2,}|[RZ|{}])");

    private static final Pattern ABOVE =
            Pattern.compile("(?:[A-Za-z0-9)\\]}|‖']|" + GREEK + ")\\^(?:[A-Za-z0-9({\\\\+\\-*'∞⊤]|" + GREEK + ")");
    private static final Pattern BELOW = Pattern.compile(
            "(?:(?<![A-Za-z0-9_])[A-Za-z]{1,2}|(?:log|max|min|lim|sup|inf|sum|prod|argmax|argmin|softmax)|[)\\]}|‖']|"
                    + GREEK + ")_(?:[{(]|\\\\|(?:\\d{1,2}|[A-Za-z]{1,2}|" + GREEK
                    + "|alpha|beta|theta|phi|psi|sigma)(?![A-Za-z0-9]))");
    /** Signs that text uses as well: they make no formula certain. */
    private static final String EVERYDAY = "×÷±→←↔⇒⇔¬≈≠≤≥≡⋅∗∘";

    private static final Pattern OPERATOR = Pattern.compile("[=+\\-*/<>|,:~×÷±→←↔⇒⇔≈≠≤≥≡·⋅]{1,3}");
    private static final Pattern RELATION = Pattern.compile("[=+<>~×→≈≠≤≥≡]|:=|->|<=|>=");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    /** Both sides of at least one sign; a sign may be followed by a minus, but C++11 is none. */
    private static final Pattern SUM =
            Pattern.compile("-?[^=+*<>×→≈≠≤≥≡~]+(?:(?:[+*<>×→≈≠≤≥≡~]|[<>:=!]?=|->)-?" + "[^=+*<>×→≈≠≤≥≡~]+)+");

    private static final Pattern CALL =
            Pattern.compile("[^()]*(?:[A-Za-z]|" + GREEK + ")['*]?\\(.*[A-Za-z0-9α-ω].*\\).*");
    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]+");
    /** Signs of texts, addresses and programs. */
    private static final Pattern FOREIGN = Pattern.compile("[#&@?!\"\\\\_;\\[\\]]|\\.\\.|--|\\+\\+|\\*\\*");
    /** In UTF-16 units; nobody types longer ones without any command or script. */
    private static final int LONGEST_UNMARKED = 200;
    /** Products of more letters are rarely typed, words of as many letters often. */
    private static final int MOST_FACTORS = 2;

    private static final int MOST_FACTORS_OF_EQUATION = 3;

    static FormulaChunk of(int start, int end, String text) {
        return new FormulaChunk(start, end, text, kind(text));
    }

    boolean isCertain() {
        return kind == Kind.CERTAIN;
    }

    boolean isMathematics() {
        return kind == Kind.CERTAIN || kind == Kind.POSSIBLE;
    }

    /** Whether it says by itself that something is on both sides of it. */
    boolean isRelation() {
        return kind == Kind.OPERATOR && RELATION.matcher(text).matches();
    }

    boolean isOperand() {
        return isMathematics() || kind == Kind.VARIABLE || kind == Kind.FACTOR;
    }

    private static Kind kind(String text) {
        if (ADDRESS.matcher(text).find()) {
            return Kind.WORD;
        } else if (isCertain(text)) {
            return Kind.CERTAIN;
        } else if (OPERATOR.matcher(text).matches()) {
            return Kind.OPERATOR;
        } else if (text.matches(LETTER + "'{0,2}")) {
            return Kind.VARIABLE;
        } else if (FormulaNames.isElementary(text)) {
            return Kind.FUNCTION;
        }
        return isPossible(text) ? Kind.POSSIBLE : factorOrWord(text);
    }

    private static Kind factorOrWord(String text) {
        boolean factor = NUMBER.matcher(text).matches() || text.length() == 2 && isProduct(text, MOST_FACTORS);
        return factor ? Kind.FACTOR : Kind.WORD;
    }

    private static boolean isCertain(String text) {
        return COMMAND.matcher(text).find()
                || ABOVE.matcher(text).find()
                || BELOW.matcher(text).find()
                || text.codePoints().anyMatch(FormulaChunk::isMathematical)
                        && isProduct(text, MOST_FACTORS_OF_EQUATION);
    }

    private static boolean isMathematical(int point) {
        return point == '‖'
                || point > 127 && Character.getType(point) == Character.MATH_SYMBOL && EVERYDAY.indexOf(point) < 0;
    }

    private static boolean isPossible(String text) {
        if (text.length() > LONGEST_UNMARKED || FOREIGN.matcher(text).find()) {
            return false;
        }
        boolean equation = text.contains("=");
        boolean sum = SUM.matcher(text).matches();
        boolean formed = sum || text.codePoints().anyMatch(FormulaChunk::isTypeset);
        return formed && isProduct(text, equation ? MOST_FACTORS_OF_EQUATION : MOST_FACTORS) || isCall(text);
    }

    private static boolean isTypeset(int point) {
        return FormulaSigns.isScript(point) || FormulaSigns.isStyled(point);
    }

    /** A function of variables; the function may have any name, the variables may not. */
    private static boolean isCall(String text) {
        int bracket = text.indexOf('(');
        return bracket > 0
                && CALL.matcher(text).matches()
                && isProduct(
                        text.substring(bracket), FormulaNames.isName(text.substring(0, bracket)) ? MOST_FACTORS : 1)
                && !text.substring(0, bracket).contains("-");
    }

    /** Whether all runs of letters are names of functions or so short that they are variables. */
    private static boolean isProduct(String text, int most) {
        return LETTERS.matcher(text)
                .results()
                .map(run -> run.group())
                .allMatch(run -> run.length() <= Math.min(most, MOST_FACTORS)
                        || run.length() <= most && !run.equals(run.toUpperCase(Locale.ROOT))
                        || FormulaNames.isName(run)
                        || FormulaNames.within(run).isPresent());
    }
}
