package kexuebot.catalog.search;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What stands in parentheses behind a name, sorted by what it may be: {@code Rotary Position Embedding，RoPE}.
 *
 * @param longNames Latin names of two words or more
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
        return new Bracket(
                names.stream().filter(NamePatterns::isLatin).filter(NamePatterns::isLong).toList(),
                names.stream().filter(NamePatterns::isLatin).filter(name -> !NamePatterns.isLong(name)).toList(),
                names.stream().filter(NamePatterns::isChinese).toList(),
                parts.stream().flatMap(Bracket::calledSo).filter(NamePatterns::isChinese).toList());
    }

    private static String bare(String part) {
        String name = CALLED.matcher(part).lookingAt() ? CALLED.matcher(part).replaceFirst("") : part;
        return ENGLISH.matcher(name).lookingAt() ? ENGLISH.matcher(name).replaceFirst("") : name;
    }

    private static Stream<String> calledSo(String part) {
        Matcher matcher = CALLED.matcher(part);
        return matcher.lookingAt() ? Stream.of(part.substring(matcher.end())) : Stream.empty();
    }

    /** The short names that abbreviate one of the long ones; of several without a long one none, for it is a list. */
    List<String> sureShortNames() {
        if (longNames.isEmpty()) {
            return shortNames.size() == 1 ? shortNames : List.of();
        }
        return shortNames.stream()
                .filter(name -> longNames.stream().anyMatch(full -> Acronym.fits(name, full)))
                .toList();
    }
}
