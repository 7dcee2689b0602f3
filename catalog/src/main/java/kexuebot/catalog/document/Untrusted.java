package kexuebot.catalog.document;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.regex.Pattern;

/**
 * Makes text from outside safe to print: without control characters, terminal escape sequences, text-direction overrides
 * and characters nobody sees. What a reader can see stays.
 */
public final class Untrusted {
    /** More marks or joined pictures than any script or emoji has; longer piles only smear over what is around them. */
    private static final int MOST_MARKS = 8;

    private static final int REPLACEMENT = 0xFFFD;
    private static final int JOINER = 0x200D;
    private static final int EMOJI_STYLE = 0xFE0F;

    /** Control sequences, then operating system commands that end properly, as in ECMA-48, 7-bit and 8-bit. */
    private static final Pattern ESCAPES = Pattern.compile(
            "(?:\u001B\\[|\u009B)[0-?]*+[ -/]*+[@-~]?+|(?:\u001B]|\u009D)[^\u0007\u001B\u009C\u009D\n]*+"
                    + "(?:\u0007|\u001B\\\\|\u009C)");

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private Untrusted() {}

    /** One line: every run of white space is one space, none at either end. */
    public static String line(String text) {
        return inline(text).strip();
    }

    /** A part of a line: like {@link #line} but a space at either end stays, so that parts can be joined. */
    public static String inline(String text) {
        return isHarmless(text) && !text.contains("  ")
                ? text
                : SPACES.matcher(lines(text)).replaceAll(" ");
    }

    /** Verbatim lines, separated by {@code \n}: spaces stay, a tab becomes four. */
    public static String lines(String text) {
        return isHarmless(text) ? text : cleaned(text);
    }

    /** Nearly every text is, and whole catalogs of texts are looked at: none of it is white space but the space. */
    private static boolean isHarmless(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isCommon(text.charAt(i)) && !isPunctuation(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Chinese and typographic marks, full-width signs. */
    private static boolean isPunctuation(int point) {
        return point >= 0x3001 && point <= 0x3011
                || point >= 0xFF01 && point <= 0xFF5E
                || point >= 0x2018 && point <= 0x201D
                || point == 0x2014
                || point == 0x2026;
    }

    private static String cleaned(String text) {
        return visible(ESCAPES.matcher(text).replaceAll("").replace("\r\n", "\n"));
    }

    private static String visible(String plain) {
        StringBuilder clean = new StringBuilder(plain.length());
        int marks = 0;
        int joins = 0;
        int before = 0;
        for (int at = 0; at < plain.length(); at += Character.charCount(plain.codePointAt(at))) {
            int point = plain.codePointAt(at);
            marks = isMark(point) ? marks + 1 : 0;
            joins = point == JOINER ? joins + 1 : before == JOINER || isModifier(point) ? joins : 0;
            if (marks <= MOST_MARKS
                    && (point != JOINER || joins <= MOST_MARKS && joinsEmoji(before, after(plain, at)))) {
                append(clean, point);
            }
            before = point;
        }
        return clean.toString();
    }

    private static void append(StringBuilder clean, int point) {
        if (point == '\t') {
            clean.append("    ");
        } else if (isLineEnd(point)) {
            clean.append('\n');
        } else if (isCommon(point) || !isUnseen(point)) {
            clean.appendCodePoint(isBroken(point) ? REPLACEMENT : point);
        }
    }

    /** Spares most characters the look into the tables. */
    private static boolean isCommon(int point) {
        return point >= ' ' && point <= '~' || point >= 0x4E00 && point <= 0x9FFF;
    }

    private static boolean isLineEnd(int point) {
        return point == '\n' || point == '\r' || point == 0x0B || point == '\f' || point == 0x85 || isSeparator(point);
    }

    private static boolean isSeparator(int point) {
        return point == 0x2028 || point == 0x2029;
    }

    private static boolean isUnseen(int point) {
        int type = Character.getType(point);
        if (type == Character.CONTROL) {
            return true;
        }
        boolean ignorable = UCharacter.hasBinaryProperty(point, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || type == Character.FORMAT
                        && !UCharacter.hasBinaryProperty(point, UProperty.PREPENDED_CONCATENATION_MARK);
        return ignorable && point != JOINER && !UCharacter.hasBinaryProperty(point, UProperty.VARIATION_SELECTOR);
    }

    private static boolean isBroken(int point) {
        return Character.getType(point) == Character.SURROGATE || (point & 0xFFFE) == 0xFFFE;
    }

    private static boolean isMark(int point) {
        if (isCommon(point)) {
            return false;
        }
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static int after(String text, int at) {
        return at + 1 < text.length() ? text.codePointAt(at + 1) : 0;
    }

    private static boolean joinsEmoji(int before, int after) {
        return isPictograph(after) && (isPictograph(before) || isModifier(before));
    }

    private static boolean isModifier(int point) {
        return point == EMOJI_STYLE || point > 0xFFFF && UCharacter.hasBinaryProperty(point, UProperty.EMOJI_MODIFIER);
    }

    private static boolean isPictograph(int point) {
        return UCharacter.hasBinaryProperty(point, UProperty.EXTENDED_PICTOGRAPHIC);
    }
}
