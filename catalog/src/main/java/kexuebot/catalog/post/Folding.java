package kexuebot.catalog.post;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Forms in which two spellings of one title, or of one excerpt, are equal. */
public final class Folding {
    private static final Pattern NOT_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Signs that tell titles apart although they are no letters: C++ is not C. */
    private static final Pattern IGNORED = Pattern.compile("[\\p{P}\\p{Z}\\p{C}\\s`^~´¨|$<>]+");

    private Folding() {}

    /** Folds width, case, spaces and punctuation; empty for a title without a letter, digit or symbol. */
    public static String title(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return IGNORED.matcher(plain).replaceAll("");
    }

    /** The first {@code length} folded letters and digits of an excerpt's plain text, or fewer. */
    public static String opening(String plainText, int length) {
        String head = plainText.substring(0, Math.min(plainText.length(), 8 * length));
        String folded = NOT_LETTER_OR_DIGIT
                .matcher(Normalizer.normalize(head, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                .replaceAll("");
        return folded.substring(0, Math.min(folded.length(), length));
    }
}
