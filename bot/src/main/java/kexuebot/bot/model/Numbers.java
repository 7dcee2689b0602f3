package kexuebot.bot.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers in text of plain spelling, in Arabic digits and in Chinese and English words. Which of them are only ways of
 * speaking is decided by {@link Idioms}.
 */
final class Numbers {
    private static final String NUMBER =
            "(?:\\d{1,3}(?:,\\d{3}){1,12}+(?!\\d)(?:\\.\\d{1,60})?|\\d{1,60}+(?:\\.\\d{1,60}+)?)";
    private static final String CHINESE = "[" + ChineseNumber.SIGNS + "]{1,40}+(?:点[零〇一二三四五六七八九]{1,40}+)?";
    private static final String SCALES = "万亿|百亿|千万|百万|万|亿|千|百|thousand|million|billion|trillion";

    /** 3×10^{-5}, 10^3. */
    private static final Pattern POWER = Pattern.compile("(?:(?<![\\d.])(-?" + NUMBER
            + ")\\s?[×*·]\\s?)?(?<![\\d.])10\\s?\\^\\s?(?:\\{\\s?(-?\\d{1,3})\\s?}|(-?\\d{1,3}))");

    private static final Pattern SCIENTIFIC =
            Pattern.compile("(?<![\\p{L}\\d.])(-?" + NUMBER + ")[eE]([-+]?\\d{1,3})(?![\\p{L}\\d])");
    private static final Pattern PART = Pattern.compile("([百千万])分之\\s?(" + NUMBER + "|" + CHINESE + ")|(?<!["
            + ChineseNumber.SIGNS + "])(" + CHINESE + ")分之(" + CHINESE + ")");
    private static final Pattern TENTHS = Pattern.compile("([一二两三四五六七八九])成(?![为功本立员果熟分绩长型就不])");
    private static final Pattern ARABIC = Pattern.compile("(?<![\\d.])((?<![\\p{IsLatin}\\d)\\]}%])-)?(" + NUMBER
            + ")(?:\\s?(" + SCALES + "))?(?:\\s?(%|‰|个百分点|percent(?:age points?)?\\b|per cent\\b))?");
    private static final Pattern WORDS = Pattern.compile("(?<![" + ChineseNumber.SIGNS + "])" + CHINESE);
    private static final Pattern FRACTION = Pattern.compile("(?<![\\d.])(\\d{1,9})/(\\d{1,9})(?![\\d.])");

    private static final Map<String, Integer> ZEROS = Map.ofEntries(
            Map.entry("百", 2),
            Map.entry("千", 3),
            Map.entry("万", 4),
            Map.entry("百万", 6),
            Map.entry("千万", 7),
            Map.entry("亿", 8),
            Map.entry("百亿", 10),
            Map.entry("万亿", 12),
            Map.entry("thousand", 3),
            Map.entry("million", 6),
            Map.entry("billion", 9),
            Map.entry("trillion", 12));

    private final StringBuilder text;
    private final List<Quantity> found = new ArrayList<>();

    private Numbers(String text) {
        this.text = new StringBuilder(text);
    }

    /** All numbers of a text, by kind. */
    static List<Quantity> of(String text) {
        Numbers numbers = new Numbers(text);
        numbers.powers();
        numbers.parts();
        numbers.take(ARABIC, Numbers::arabic);
        numbers.take(WORDS, Numbers::chinese);
        EnglishNumbers.of(numbers.text.toString()).forEach(numbers.found::add);
        return List.copyOf(numbers.found);
    }

    /** Powers of ten with what they are multiplied by. */
    static List<Quantity> powersOf(String text) {
        Numbers numbers = new Numbers(text);
        numbers.powers();
        return List.copyOf(numbers.found);
    }

    /** The text with spaces where its powers of ten stand, which would read as formulas. */
    static String withoutPowers(String text) {
        Numbers numbers = new Numbers(text);
        numbers.powers();
        return numbers.text.toString();
    }

    /** Fractions as {@code 1/3}; their halves are numbers, too. */
    static List<Quantity> fractionsOf(String text) {
        return FRACTION.matcher(text)
                .results()
                .map(found -> new Quantity(found.group(), found.group(1) + "/" + found.group(2)))
                .toList();
    }

    private void powers() {
        take(POWER, Numbers::power);
        take(SCIENTIFIC, n -> Optional.of(Quantity.of(n.group(), n.group(1), Integer.parseInt(n.group(2)), "")));
    }

    private void parts() {
        take(PART, Numbers::part);
        take(TENTHS, Numbers::tenths);
    }

    private interface Reader {
        Optional<Quantity> read(MatchResult found);
    }

    private void take(Pattern pattern, Reader reader) {
        Matcher matcher = pattern.matcher(text.toString());
        while (matcher.find()) {
            reader.read(matcher).ifPresent(found::add);
            for (int i = matcher.start(); i < matcher.end(); i++) {
                text.setCharAt(i, ' ');
            }
        }
    }

    private static Optional<Quantity> power(MatchResult found) {
        String factor = found.group(1) == null ? "1" : found.group(1);
        String power = found.group(2) == null ? found.group(3) : found.group(2);
        return Optional.of(Quantity.of(found.group(), factor, Integer.parseInt(power), ""));
    }

    private static Optional<Quantity> part(MatchResult found) {
        if (found.group(1) == null) {
            return both(number(found.group(4)), number(found.group(3)))
                    .map(fraction -> new Quantity(found.group(), fraction));
        }
        int shift = found.group(1).equals("百") ? 0 : found.group(1).equals("千") ? -1 : -2;
        return number(found.group(2)).map(n -> Quantity.of(found.group(), n.scaleByPowerOfTen(shift), "%"));
    }

    private static Optional<String> both(Optional<BigDecimal> above, Optional<BigDecimal> below) {
        return above.flatMap(a -> below.map(b -> a.toPlainString() + "/" + b.toPlainString()));
    }

    private static Optional<BigDecimal> number(String text) {
        return Character.isDigit(text.charAt(0)) && text.length() < 40
                ? Optional.of(new BigDecimal(text.replace(",", "")))
                : ChineseNumber.parse(text);
    }

    private static Optional<Quantity> tenths(MatchResult found) {
        return number(found.group(1)).map(n -> Quantity.of(found.group(), n.scaleByPowerOfTen(1), "%"));
    }

    private static Optional<Quantity> arabic(MatchResult found) {
        String sign = found.group(1) == null ? "" : "-";
        int zeros = found.group(3) == null ? 0 : ZEROS.get(found.group(3));
        boolean thousandth = "‰".equals(found.group(4));
        String unit = found.group(4) == null ? "" : "%";
        return Optional.of(Quantity.of(found.group(), sign + found.group(2), zeros - (thousandth ? 1 : 0), unit));
    }

    private static Optional<Quantity> chinese(MatchResult found) {
        return ChineseNumber.parse(found.group()).map(n -> Quantity.of(found.group(), n, ""));
    }
}
