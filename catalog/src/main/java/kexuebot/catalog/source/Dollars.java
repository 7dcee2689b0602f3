package kexuebot.catalog.source;

import java.util.regex.Pattern;

/** Tells formulas between dollar signs from prices, from variables of a shell, and from the prose between those. */
final class Dollars {
    /** What hardly occurs in prose, but in nearly every formula longer than a sign or two. */
    private static final Pattern LATEX = Pattern.compile("[\\\\^_={}<>+]");

    private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]|[\\^_]");
    private static final Pattern PROSE =
            Pattern.compile("\\p{IsIdeographic}|[，。；：？！、]|(?<!\\p{Alpha})\\p{Alpha}{2,}+\\s++\\p{Alpha}{2}");
    private static final Pattern AMOUNT = Pattern.compile("\\d[\\d.,\\s]*\\s\\p{Alpha}{2}.*", Pattern.DOTALL);
    private static final Pattern VARIABLE =
            Pattern.compile("[A-Za-z_]\\w+[^\\w\\\\^{}].*|\\{\\w+}.*|[A-Z_]{2,}", Pattern.DOTALL);

    private Dollars() {}

    /**
     * Whether text between single dollar signs is a formula.
     *
     * @param after the character that follows the closing dollar sign; a space at the end of the text
     */
    static boolean isFormula(String content, char after) {
        return !content.isBlank()
                && (!isSpaced(content) || COMMAND.matcher(content).find())
                && isPlausible(content)
                && !isPrice(content, after)
                && !isShell(content, after);
    }

    /** Whether text reads like mathematics rather than like prose. */
    static boolean isPlausible(String content) {
        return LATEX.matcher(content).find()
                || !PROSE.matcher(content).find() && !AMOUNT.matcher(content).matches();
    }

    private static boolean isSpaced(String content) {
        return Character.isWhitespace(content.charAt(0))
                || Character.isWhitespace(content.charAt(content.length() - 1));
    }

    private static boolean isPrice(String content, char after) {
        return Character.isDigit(after) && !content.contains("\\") && Character.isDigit(content.charAt(0));
    }

    private static boolean isShell(String content, char after) {
        boolean named = after < 0x80 && (Character.isLetter(after) || after == '_' || after == '{' || after == '(');
        return named && !content.contains("\\") && VARIABLE.matcher(content).matches();
    }
}
