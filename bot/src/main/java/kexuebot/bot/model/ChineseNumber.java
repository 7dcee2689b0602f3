package kexuebot.bot.model;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers in Chinese characters: 十二, 三千五百, 两万, 二〇二四, 三点五. */
final class ChineseNumber {
    /** Characters of such a number. */
    static final String SIGNS = "零〇一二两三四五六七八九十百千万亿";

    private static final String DIGITS = "零一二三四五六七八九";
    private static final int LONGEST = 16;

    private ChineseNumber() {}

    /** Empty where the characters are no number: 百, 一三十. */
    static Optional<BigDecimal> parse(String text) {
        String plain = text.replace('〇', '零').replace('两', '二');
        int point = plain.indexOf('点');
        String whole = point < 0 ? plain : plain.substring(0, point);
        Optional<BigDecimal> number = whole.length() > LONGEST || whole.isEmpty() ? Optional.empty() : whole(whole);
        return point < 0 ? number : number.map(value -> value.add(fraction(plain.substring(point + 1))));
    }

    private static BigDecimal fraction(String digits) {
        StringBuilder decimal = new StringBuilder("0.0");
        digits.chars().limit(LONGEST).forEach(digit -> decimal.append(DIGITS.indexOf(digit)));
        return new BigDecimal(decimal.toString().replaceFirst("^0\\.0", "0."));
    }

    private static Optional<BigDecimal> whole(String text) {
        if (text.chars().allMatch(c -> DIGITS.indexOf(c) >= 0)) {
            StringBuilder digits = new StringBuilder();
            text.chars().forEach(digit -> digits.append(DIGITS.indexOf(digit)));
            return Optional.of(new BigDecimal(digits.toString()));
        }
        boolean bare = text.chars().noneMatch(c -> DIGITS.indexOf(c) >= 0 || c == '十');
        return bare ? Optional.empty() : Optional.of(BigDecimal.valueOf(units(text)));
    }

    private static long units(String text) {
        long total = 0;
        long section = 0;
        long digit = 0;
        for (char c : text.toCharArray()) {
            long unit = unit(c);
            if (unit == 0) {
                digit = DIGITS.indexOf(c);
            } else if (unit < 10_000) {
                section += Math.max(digit, digit == 0 && section == 0 ? 1 : digit) * unit;
                digit = 0;
            } else {
                total = (total + section + digit) * unit % 1_000_000_000_000_000L;
                section = 0;
                digit = 0;
            }
        }
        return total + section + digit;
    }

    private static long unit(char c) {
        return switch (c) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }
}
