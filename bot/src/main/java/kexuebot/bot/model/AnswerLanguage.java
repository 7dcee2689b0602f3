package kexuebot.bot.model;

import java.util.Optional;
import java.util.regex.Pattern;
import kexuebot.bot.chat.Language;

/** Tells whether a text is in a language, by its letters outside formulas. */
public final class AnswerLanguage {
    /** Letters that settle it. */
    private static final int ENOUGH = 30;

    /** Shares of Chinese characters among letters; names in Latin letters do not count in Chinese texts. */
    private static final double CHINESE = 0.3;

    private static final double NOT_ENGLISH = 0.15;
    /** Shares of kana that make a text Japanese, and of Latin letters that English has. */
    private static final double JAPANESE = 0.1;

    private static final double LATIN = 0.5;

    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\d_.-]++");
    private static final Pattern CAPITAL = Pattern.compile("[\\p{Lu}\\d]");

    private AnswerLanguage() {}

    /** Whether an answer that is still coming is in this language; empty while it is too short to tell. */
    public static Optional<Boolean> soFar(Language language, String text) {
        String prose = prose(language, text);
        return prose.codePoints().filter(Character::isLetter).limit(ENOUGH).count() < ENOUGH
                ? Optional.empty()
                : Optional.of(fits(language, prose));
    }

    /** Whether a whole text is; a text without letters is in any. */
    public static boolean isIn(Language language, String text) {
        return fits(language, prose(language, text));
    }

    private static String prose(Language language, String text) {
        String prose = MarkedText.of(text).prose();
        return language == Language.EN
                ? prose
                : WORD.matcher(prose)
                        .replaceAll(word -> CAPITAL.matcher(word.group()).find() ? " " : "$0");
    }

    private static boolean fits(Language language, String prose) {
        long letters = prose.codePoints().filter(Character::isLetter).count();
        double han = share(prose, letters, Character.UnicodeScript.HAN);
        double kana = share(prose, letters, Character.UnicodeScript.HIRAGANA)
                + share(prose, letters, Character.UnicodeScript.KATAKANA);
        double latin = share(prose, letters, Character.UnicodeScript.LATIN);
        boolean fits =
                language == Language.ZH ? han >= CHINESE && kana < JAPANESE : han < NOT_ENGLISH && latin >= LATIN;
        return letters == 0 || fits;
    }

    private static double share(String text, long letters, Character.UnicodeScript script) {
        long those = text.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> Character.UnicodeScript.of(letter) == script)
                .count();
        return letters == 0 ? 0 : (double) those / letters;
    }
}
