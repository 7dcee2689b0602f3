package kexuebot.catalog.quality;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The characters of a text that count: letters and digits, of Chinese and of Latin words alike, each by itself; not
 * formulas, white space and punctuation. Texts are as {@link kexuebot.catalog.document.PlainText#source} writes them.
 */
final class Counted {
    /** Of a formula in such a text, for a pattern where the point is any character. */
    static final String FORMULA = "\\$\\$.*?\\$\\$|\\$[^$]*\\$|\\\\begin\\{(\\w+\\*?)}.*?\\\\end\\{\\1}";

    private static final Pattern FORMULAS = Pattern.compile(FORMULA, Pattern.DOTALL);

    private Counted() {}

    /** In lower case. */
    static int[] characters(String text) {
        return withoutFormulas(text)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .toArray();
    }

    static int length(String text) {
        return characters(text).length;
    }

    static String withoutFormulas(String text) {
        return FORMULAS.matcher(text).replaceAll(" ");
    }

    /** The beginning of a text with at most so many characters that count, formulas whole. */
    static String cut(String text, int budget) {
        Matcher formulas = FORMULAS.matcher(text);
        int at = 0;
        int left = budget;
        while (at < text.length() && (left > 0 || !counts(text.codePointAt(at)))) {
            if (text.charAt(at) == '$' || text.charAt(at) == '\\') {
                at = formulas.find(at) && formulas.start() == at ? formulas.end() : at + 1;
            } else {
                left -= counts(text.codePointAt(at)) ? 1 : 0;
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return text.substring(0, at).stripTrailing();
    }

    private static boolean counts(int character) {
        return Character.isLetterOrDigit(character);
    }
}
