package kexuebot.bot.model;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words in Latin letters, of text of plain spelling. */
final class LatinWords {
    private static final Pattern WORD =
            Pattern.compile("[\\p{IsLatin}\\d]++(?:[-_.'+/&][\\p{IsLatin}\\d]++){0,30}+(?:\\+\\+|#)?");
    private static final Pattern NUMERIC = Pattern.compile("[\\d./-]+|\\d[\\d.]*[eE]-?\\d+");
    private static final Pattern POSSESSIVE = Pattern.compile("'s?$");
    private static final Pattern JOINT = Pattern.compile("[-_.'/&+]");
    private static final int SHORTEST_PLURAL = 4;

    private LatinWords() {}

    /**
     * A word with at least one letter.
     *
     * @param text without a possessive ending
     */
    record Word(int start, int end, String text) {

        boolean hasDigit() {
            return text.chars().anyMatch(Character::isDigit);
        }

        /** What is before, between and after its hyphens. */
        List<String> parts() {
            return List.of(JOINT.split(text));
        }
    }

    static List<Word> of(String text) {
        return WORD.matcher(text)
                .results()
                .filter(found -> !NUMERIC.matcher(found.group()).matches())
                .map(found -> new Word(
                        found.start(),
                        found.end(),
                        POSSESSIVE.matcher(found.group()).replaceAll("")))
                .toList();
    }

    /** The form in which case, hyphens and a plural make no difference. */
    static String folded(String word) {
        String plain = JOINT.matcher(word.toLowerCase(Locale.ROOT)).replaceAll("");
        boolean plural = plain.length() >= SHORTEST_PLURAL && plain.endsWith("s") && !plain.endsWith("ss");
        return plural ? plain.substring(0, plain.length() - 1) : plain;
    }
}
