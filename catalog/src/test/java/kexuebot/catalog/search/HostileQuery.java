package kexuebot.catalog.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.catalog.library.BundledFacts;
import kexuebot.catalog.post.Sighting;

/** Lines of 4,096 UTF-16 units, as many as a message can have, that are meant to be much work or an error. */
public enum HostileQuery {
    PREFIXES(repeated("a* OR ")),
    NEGATIONS(repeated("(a AND b) OR NOT ")),
    EXPRESSIONS(repeated("/.*/ ")),
    DOTS(repeated(".*")),
    NESTED_EXPRESSION(repeated("(a+)+")),
    WILDCARDS(repeated("????")),
    WILDCARD_WORDS(repeated("*模* ")),
    FIELDS(repeated("title:a~2^9 ")),
    FRACTIONS(repeated("\\frac{")),
    SCRIPTS(repeated("x^{y_{")),
    ENVIRONMENTS(repeated("\\begin{a}")),
    BRACES(repeated("{{{{")),
    BRACKETS(repeated("f((")),
    DOLLARS(repeated("$$$$")),
    FORMULAS(repeated("$x^2$ ")),
    EQUATIONS(repeated("a=-b+-")),
    LONG_FORMULA(repeated("\\sum_{i=1}^n x_i+")),
    PRODUCT(() -> "∇" + repeated("log").get()),
    LETTERS(joined(" ", i -> letter(i * 7))),
    DISTINCT_CHARACTERS(joined("", i -> Character.toString(0x4E00 + 5 * i))),
    APART_CHARACTERS(joined(" ", i -> Character.toString(0x4E00 + 5 * i))),
    ONE_CHARACTER(repeated("模")),
    ONE_PAIR(repeated("模型")),
    SYLLABLES(repeated("zhi")),
    SYLLABLES_APART(repeated("zhi xu ")),
    INITIALS(repeated("sh")),
    /** Short enough to be taken for pinyin. */
    FEW_SYLLABLES(() -> repeated("zhi").get().substring(0, 200)),
    FEW_INITIALS(() -> repeated("sh").get().substring(0, 200)),
    FEW_SYLLABLES_APART(() -> repeated("s zh d x ").get().substring(0, 390)),
    HOMOPHONES(() -> repeated("只 于 ").get().substring(0, 48)),
    DIGITS(repeated("1234567890")),
    NUMBERS(joined(" ", Integer::toString)),
    NUMERALS(repeated("第一二三四五六七八九十")),
    PARTS(repeated("第 3 篇 ")),
    EMOJI(repeated("😀")),
    FAMILIES(repeated("👩‍👩‍👧‍👦")),
    HIGH_SURROGATES(repeated("\uD83D")),
    LOW_SURROGATES(repeated("\uDE00a")),
    RIGHT_TO_LEFT(repeated("\u202E\u200Fمرحبا ")),
    NULS(repeated("\u0000")),
    CONTROLS(repeated("a\u0000\u001B\u0085")),
    QUOTES(repeated("\"'“”")),
    ZERO_WIDTH(repeated("模\u200B\u200D\uFEFF")),
    SOFT_HYPHENS(repeated("模\u00AD型")),
    MARKS(() -> "e" + repeated("\u0301\u0323").get()),
    /** Each folds to eighteen. */
    LIGATURES(repeated("\uFDFA")),
    HANGUL(joined("", i -> Character.toString(0xAC00 + i))),
    THAI(joined("", i -> Character.toString(0x0E01 + i % 46))),
    TAGS(joined(" ", i -> "tag:" + letter(i))),
    SERIES(repeated("系列：“")),
    OPEN_QUOTES(repeated("tag:\"")),
    ADDRESSES(repeated("https://kexue.fm/archives/1 ")),
    ADDRESS(() -> "https://" + repeated("a.b:").get()),
    LONG_WORD(joined("", i -> letter(i * i + i / 26))),
    SIGNS(joined(" ", i -> letter(i) + "+")),
    PREFIX_WORDS(joined(" ", i -> letter(i) + letter(i / 26) + letter(i / 7))),
    MISSPELT(() -> filled(String.join(" ", slips(4)))),
    LONG_MISSPELT(() -> filled(String.join(" ", slips(10)))),
    NAMES(() -> filled(String.join("", names()))),
    NAMES_APART(() -> filled(String.join(" ", names()))),
    TITLES(() -> filled(String.join("", titles().toList()))),
    QUESTION_WORDS(repeated("为什么如何怎么是什么"));

    private static final int LENGTH = 4_096;
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]+");

    private final Supplier<String> line;

    HostileQuery(Supplier<String> line) {
        this.line = line;
    }

    /** The same each time; a few are shorter, to get past a bound. */
    public String line() {
        return line.get();
    }

    private static Supplier<String> repeated(String part) {
        return () -> filled(part);
    }

    private static Supplier<String> joined(String between, IntFunction<String> part) {
        return () -> filled(IntStream.range(0, LENGTH).mapToObj(part).collect(Collectors.joining(between)));
    }

    private static String filled(String text) {
        return text.repeat(1 + LENGTH / text.length()).substring(0, LENGTH);
    }

    private static String letter(int number) {
        return Character.toString('a' + number % 26);
    }

    private static Stream<String> titles() {
        return BundledFacts.sightings().stream().map(Sighting::title);
    }

    /** Words of titles with one letter wrong in the middle. */
    private static List<String> slips(int shortest) {
        return titles().flatMap(title -> LATIN.matcher(title).results().map(MatchResult::group))
                .filter(word -> word.length() >= shortest)
                .distinct()
                .map(HostileQuery::slip)
                .toList();
    }

    private static String slip(String word) {
        int middle = word.length() / 2;
        return word.substring(0, middle) + "q" + word.substring(middle + 1);
    }

    /** The first of each group of the table of names that has no more than letters. */
    private static List<String> names() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                HostileQuery.class.getResourceAsStream("synonyms.txt"), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(text -> !text.isBlank() && !text.startsWith("#"))
                    .flatMap(text -> Arrays.stream(text.split("\\|")).limit(1))
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
