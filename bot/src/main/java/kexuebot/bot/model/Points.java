package kexuebot.bot.model;

import java.util.Locale;
import java.util.Set;

/** Points that end no sentence although a space follows: {@code e.g.}, {@code J. Su}, {@code 包括 1. 甲}. */
final class Points {
    private static final Set<String> ABBREVIATIONS = Set.of(
            ("e.g i.e cf vs al fig figs eq eqs sec secs ch thm lem prop def cor resp approx no nos dr mr mrs ms prof"
                            + " st etc ref refs tab vol pp w.r.t")
                    .split(" "));
    private static final int LONGEST = 6;

    private Points() {}

    /**
     * @param at where the point is
     * @param follows the next character that is no space
     */
    static boolean isInside(String text, int at, char follows) {
        return isAbbreviation(text, at) || isEnumeration(text, at, follows);
    }

    private static boolean isAbbreviation(String text, int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST && isWordPart(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, at);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return initial || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Years end sentences, small numbers before Chinese begin items. */
    private static boolean isEnumeration(String text, int at, char follows) {
        boolean digit = at > 0 && Character.isDigit(text.charAt(at - 1));
        boolean year = at > 2 && Character.isDigit(text.charAt(at - 3));
        return digit && !year && Character.isIdeographic(follows);
    }

    private static boolean isWordPart(char c) {
        return isLatin(c) || c == '.';
    }

    static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }
}
