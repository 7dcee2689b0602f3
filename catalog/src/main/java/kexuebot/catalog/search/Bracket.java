package kexuebot.catalog.search;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands in parentheses behind a name, sorted by what it may be: {@code Rotary Position Embedding，RoPE}. Where
 * several Latin names do not belong together, they are a list of examples, and none of them is kept.
 *
 * @param longNames a Latin name of two words or more; at most one
 * @param shortNames Latin names of one word
 * @param chinese Chinese names
 * @param called Chinese names that are said to be another name of the first: 又称广义逆
 */
record Bracket(List<String> longNames, List<String> shortNames, List<String> chinese, List<String> called) {
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[，,；;/]\\s*");
    /** Lists of examples: VAE、GAN等. */
    private static final Pattern LISTED = Pattern.compile("[、等]|如");

    private static final Pattern CALLED = Pattern.compile(
            "(?:(?:下面|以下|后面|下文)?(?:简称|简记|缩写)|全称|又名|又称|又叫|也称|也叫|也叫作|或称|亦称|亦作|旧称|俗称)(?:为|是|作|做)?[:：]?\\s*");
    private static final Pattern ENGLISH = Pattern.compile("(?:英文|英语)(?:名|全称|名称|简称|缩写)?(?:为|是)?[:：]?\\s*");
    private static final Pattern DECORATION = Pattern.compile("[“”\"‘「」『』" + ProseLines.MARK + "]");

    Bracket {
        longNames = List.copyOf(longNames);
        shortNames = List.copyOf(shortNames);
        chinese = List.copyOf(chinese);
        called = List.copyOf(called);
    }

    static Bracket of(String content) {
        String plain = DECORATION.matcher(content).replaceAll("").strip();
        if (LISTED.matcher(plain).find()) {
            return new Bracket(List.of(), List.of(), List.of(), List.of());
        }
        List<String> parts = Arrays.asList(SEPARATOR.split(plain));
        List<String> names = parts.stream().map(Bracket::bare).toList();
        List<String> latin = names.stream().filter(NamePatterns::isLatin).toList();
        List<String> full = latin.stream().filter(NamePatterns::isLong).toList();
        List<String> brief =
                latin.stream().filter(name -> !NamePatterns.isLong(name)).toList();
        boolean several = full.size() > 1 || (full.isEmpty() && parts.size() > 1);
        return new Bracket(
                several ? List.of() : full,
                several ? List.of() : brief,
                names.stream().filter(NamePatterns::isChinese).toList(),
                parts.stream()
                        .flatMap(Bracket::calledSo)
                        .filter(NamePatterns::isChinese)
                        .toList());
    }

    private static String bare(String part) {
        String name = CALLED.matcher(part).lookingAt() ? CALLED.matcher(part).replaceFirst("") : part;
        return ENGLISH.matcher(name).lookingAt() ? ENGLISH.matcher(name).replaceFirst("") : name;
    }

    private static Stream<String> calledSo(String part) {
        Matcher matcher = CALLED.matcher(part);
        return matcher.lookingAt() ? Stream.of(part.substring(matcher.end())) : Stream.empty();
    }

    boolean isEmpty() {
        return longNames.isEmpty() && shortNames.isEmpty() && chinese.isEmpty() && called.isEmpty();
    }

    /** The short name that stands alone, or those that abbreviate the long one. */
    List<String> sureShortNames() {
        return shortNames.stream()
                .filter(name -> longNames.stream().allMatch(full -> Acronym.fits(name, full)))
                .toList();
    }
}
