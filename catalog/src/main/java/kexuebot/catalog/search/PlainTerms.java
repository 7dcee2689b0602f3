package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The terms of plain names, without {@link Analysis}, which makes the same of them, but takes a sixth of a second for
 * all names of the table in a program just started.
 */
final class PlainTerms {
    private final List<String> terms = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();

    private PlainTerms() {}

    /** Empty if there is anything in the name but common Chinese characters, Latin letters, digits, spaces and hyphens. */
    static Optional<List<String>> of(String name) {
        PlainTerms terms = new PlainTerms();
        boolean plain = name.chars().allMatch(character -> terms.add((char) character));
        terms.endWord();
        return plain ? Optional.of(terms.terms) : Optional.empty();
    }

    private boolean add(char character) {
        if (isLatin(character)) {
            word.append(character);
        } else {
            endWord();
            if (isCommonHan(character)) {
                terms.add(Simplified.of(String.valueOf(character)));
            }
        }
        return isLatin(character) || isCommonHan(character) || character == ' ' || character == '-';
    }

    private void endWord() {
        if (word.length() > 0) {
            terms.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }

    private static boolean isLatin(char character) {
        return character < 0x80 && Character.isLetterOrDigit(character);
    }

    /** The block CJK Unified Ideographs. */
    private static boolean isCommonHan(char character) {
        return character >= 0x4E00 && character <= 0x9FA5;
    }
}
