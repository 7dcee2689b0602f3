package kexuebot.catalog.search;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is read as one: a Chinese character, a Chinese number of several, or a Latin word.
 *
 * @param text folded: width, case, traditional characters
 * @param chinese whether the text is of Chinese characters
 * @param wholes how it is written in Latin letters and digits; empty for characters nobody can read
 * @param initials the same cut short: z and zh for zhong; empty but for single characters
 * @param similar spellings that many speakers take for one of the wholes: zong for zhong; empty but for single
 *     characters
 * @param beginnings a bit for each letter and digit that one of the wholes begins with
 */
record Unit(
        String text,
        boolean chinese,
        List<String> wholes,
        List<String> initials,
        List<String> similar,
        long beginnings) {
    private static final String CHINESE_DIGITS = "零一二三四五六七八九十";

    Unit {
        wholes = List.copyOf(wholes);
        initials = List.copyOf(initials);
        similar = List.copyOf(similar);
    }

    /** @param text a folded Latin word, one character, or the characters of a number */
    static Unit of(String text) {
        return text.charAt(0) < 128 ? latin(text) : text.length() == 1 ? character(text) : number(text);
    }

    /** 16 is read as it is written, or shiliu. */
    private static Unit latin(String text) {
        List<String> wholes = Stream.concat(
                        Stream.of(text),
                        numberOf(text).stream().filter(n -> n < 100).mapToObj(n -> aloud(chinese(n))))
                .toList();
        return new Unit(text, false, wholes, List.of(), List.of(), bits(wholes));
    }

    private static Unit character(String text) {
        List<String> syllables = Readings.of(text.charAt(0));
        List<String> wholes = Stream.concat(
                        syllables.stream(), numberOf(text).stream().mapToObj(Integer::toString))
                .toList();
        List<String> initials = each(syllables.stream().flatMap(Syllable::initials));
        List<String> similar = each(syllables.stream().flatMap(Syllable::similar));
        return new Unit(text, true, wholes, initials, similar, bits(wholes) | bits(similar));
    }

    private static Unit number(String text) {
        List<String> wholes = Stream.concat(
                        Stream.of(aloud(text)), numberOf(text).stream().mapToObj(Integer::toString))
                .toList();
        return new Unit(text, true, wholes, List.of(), List.of(), bits(wholes));
    }

    /** The number that it is. */
    static OptionalInt numberOf(String text) {
        return text.length() <= 3 ? Numerals.parse(text) : OptionalInt.empty();
    }

    private static String chinese(int number) {
        String tens = number < 10 ? "" : number < 20 ? "十" : CHINESE_DIGITS.charAt(number / 10) + "十";
        return number % 10 == 0 ? tens : tens + CHINESE_DIGITS.charAt(number % 10);
    }

    private static String aloud(String characters) {
        return characters.chars().mapToObj(c -> Readings.of((char) c).get(0)).collect(Collectors.joining());
    }

    private static List<String> each(Stream<String> spellings) {
        return spellings.distinct().toList();
    }

    private static long bits(List<String> wholes) {
        return wholes.stream().mapToLong(whole -> bit(whole.charAt(0))).reduce(0, (a, b) -> a | b);
    }

    private static long bit(char letter) {
        return 1L << (letter <= '9' ? letter - '0' : letter - 'a' + 10);
    }

    /** Whether a letter may be its beginning; a quick no for most. */
    boolean mayBegin(char letter) {
        return (beginnings & bit(letter)) != 0;
    }

    /** Whether spaces within it mean nothing: layer norm, er shi san; within one syllable they do. */
    boolean isLong() {
        return !chinese || text.length() > 1;
    }
}
