package kexuebot.catalog.series;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numerals with which titles count: {@code 12}, {@code 三十一}, {@code 廿一}, {@code 二〇}, {@code 中}. */
final class Numeral {
    /** The characters of a Chinese numeral, to be put between square brackets. */
    static final String CHINESE = "〇零一二三四五六七八九十百廿卅";

    private static final int GREATEST = 199;
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern WITH_UNITS = Pattern.compile("(?:(一?)百零?)?(?:([一二三四五六七八九]?十)|([廿卅]))?([一二三四五六七八九]?)");
    private static final Pattern POSITIONAL = Pattern.compile("[一二三四五六七八九][〇零一二三四五六七八九]{1,2}");

    private Numeral() {}

    /** The value from 0 to 199; empty for anything else. 上, 中 and 下 are 1, 2 and 3. Digits are ASCII. */
    static OptionalInt parse(String text) {
        int place = "上中下".indexOf(text);
        int value = text.isEmpty() ? -1 : place >= 0 && text.length() == 1 ? place + 1 : count(text);
        return value >= 0 && value <= GREATEST ? OptionalInt.of(value) : OptionalInt.empty();
    }

    private static int count(String text) {
        if (text.matches("[0-9]{1,3}")) {
            return Integer.parseInt(text);
        }
        return POSITIONAL.matcher(text).matches() ? positional(text) : withUnits(text);
    }

    private static int positional(String text) {
        return text.chars().map(Numeral::digit).reduce(0, (value, digit) -> 10 * value + digit);
    }

    private static int withUnits(String text) {
        Matcher matcher = WITH_UNITS.matcher(text);
        if (!matcher.matches()) {
            return text.equals("零") || text.equals("〇") ? 0 : -1;
        }
        int hundreds = matcher.group(1) == null ? 0 : 100;
        int ones = matcher.group(4).isEmpty() ? 0 : digit(matcher.group(4).charAt(0));
        return hundreds + tens(matcher.group(2), matcher.group(3)) + ones;
    }

    private static int tens(String ten, String contraction) {
        if (contraction != null) {
            return contraction.equals("廿") ? 20 : 30;
        }
        return ten == null ? 0 : ten.length() == 1 ? 10 : 10 * digit(ten.charAt(0));
    }

    private static int digit(int character) {
        return character == '零' ? 0 : DIGITS.indexOf(character);
    }
}
