package kexuebot.catalog.document;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UCharacter.HangulSyllableType;
import com.ibm.icu.lang.UProperty;
import java.util.regex.MatchResult;

/** How many columns of a terminal a text takes: Unicode Standard Annex 11, ambiguous characters narrow. */
public final class DisplayWidth {
    private DisplayWidth() {}

    /** Columns of one line of clean text; marks and control characters take none. */
    public static int of(String text) {
        return Graphemes.GRAPHEME
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToInt(DisplayWidth::ofGrapheme)
                .sum();
    }

    private static int ofGrapheme(String grapheme) {
        int first = grapheme.codePointAt(0);
        boolean emoji = UCharacter.hasBinaryProperty(first, UProperty.EMOJI);
        boolean sequence = grapheme.length() > Character.charCount(first);
        if (emoji && sequence && isDrawnAsEmoji(first, grapheme)) {
            return 2;
        }
        return grapheme.codePoints().map(DisplayWidth::ofCodePoint).sum();
    }

    /** Flags, families and pictures made colourful by a selector are one picture, whatever they consist of. */
    private static boolean isDrawnAsEmoji(int first, String grapheme) {
        return grapheme.indexOf(0xFE0F) >= 0 || ofCodePoint(first) == 2 || isFlagLetter(first);
    }

    private static boolean isFlagLetter(int point) {
        return UCharacter.hasBinaryProperty(point, UProperty.REGIONAL_INDICATOR);
    }

    private static int ofCodePoint(int point) {
        if (takesNoColumn(point)) {
            return 0;
        }
        int width = UCharacter.getIntPropertyValue(point, UProperty.EAST_ASIAN_WIDTH);
        return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH ? 2 : 1;
    }

    private static boolean takesNoColumn(int point) {
        int hangul = UCharacter.getIntPropertyValue(point, UProperty.HANGUL_SYLLABLE_TYPE);
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> hangul == HangulSyllableType.VOWEL_JAMO || hangul == HangulSyllableType.TRAILING_JAMO;
        };
    }
}
