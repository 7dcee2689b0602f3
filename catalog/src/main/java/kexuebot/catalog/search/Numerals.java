package kexuebot.catalog.search;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Part numbers as readers type them: 16, 二十三. */
final class Numerals {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern ARABIC = Pattern.compile("0*([1-9][0-9]{0,2})");
    /** Up to 99, as no series comes near it: 三, 十, 二十, 二十三. */
    private static final Pattern CHINESE = Pattern.compile("([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)");

    private Numerals() {}

    /** 1 to 999 in digits, 1 to 99 in Chinese; empty for anything else. */
    static OptionalInt parse(String text) {
        Matcher arabic = ARABIC.matcher(text);
        if (arabic.matches()) {
            return OptionalInt.of(Integer.parseInt(arabic.group(1)));
        }
        Matcher chinese = CHINESE.matcher(text);
        return text.isEmpty() || !chinese.matches() ? OptionalInt.empty() : value(chinese);
    }

    private static OptionalInt value(Matcher chinese) {
        boolean ten = !chinese.group(2).isEmpty();
        int left = digit(chinese.group(1));
        int right = digit(chinese.group(3));
        if (!ten) {
            return left > 0 && right > 0 ? OptionalInt.empty() : OptionalInt.of(left + right);
        }
        return OptionalInt.of(Math.max(left, 1) * 10 + right);
    }

    private static int digit(String character) {
        return character.isEmpty() ? 0 : DIGITS.indexOf(character);
    }
}
