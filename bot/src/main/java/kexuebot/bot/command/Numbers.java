package kexuebot.bot.command;

import java.text.Normalizer;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Numbers as people type them: also in full-width digits. */
final class Numbers {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private Numbers() {}

    /** Half-width form of a short text. */
    static String halfWidth(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** The number, when the text is digits only; what does not fit an {@code int} is the greatest one. */
    static OptionalInt read(String text) {
        String digits = halfWidth(text);
        if (!DIGITS.matcher(digits).matches()) {
            return OptionalInt.empty();
        }
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return OptionalInt.of(significant.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(significant));
    }
}
