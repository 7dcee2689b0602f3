package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.catalog.document.Document;

/**
 * Finds what a post itself says has two names: 低秩适配（LoRA）. Rather none than a wrong one. Immutable; safe for
 * threads.
 */
final class Aliases {
    /** More than any post explains. */
    static final int MOST = 64;

    private static final Pattern BRACKET = Pattern.compile("[（(]([^（()）]{2,100})[)）]");
    /** As much of the text before a bracket as a name may need. */
    private static final int REACH = 80;
    /** A Chinese name of so many characters in brackets is taken if it is known: RoPE（旋转位置编码）. */
    private static final int SHORTEST_EXPLANATION = 4;

    private final LeftName left;

    /** @param known names, such as tags, that help to tell where a Chinese name begins; may be empty */
    Aliases(Set<String> known) {
        this.left = new LeftName(known.stream().map(Analysis::key).collect(Collectors.toSet()));
    }

    /** Each pair once, in whichever order it is written first; those of the title first, at most {@value #MOST}. */
    List<Alias> in(String title, Document text) {
        Set<Set<String>> seen = new HashSet<>();
        return Stream.concat(Stream.of(title), ProseLines.of(text))
                .flatMap(this::inLine)
                .filter(alias -> seen.add(Set.of(Analysis.key(alias.one()), Analysis.key(alias.other()))))
                .limit(MOST)
                .toList();
    }

    private Stream<Alias> inLine(String line) {
        List<Alias> aliases = new ArrayList<>();
        Matcher bracket = BRACKET.matcher(line);
        int last = 0;
        while (bracket.find()) {
            String before = line.substring(Math.max(last, bracket.start() - REACH), bracket.start());
            aliases.addAll(pairs(before.stripTrailing(), Bracket.of(bracket.group(1))));
            last = bracket.end();
        }
        return aliases.stream();
    }

    private List<Alias> pairs(String before, Bracket bracket) {
        if (bracket.isEmpty()) {
            return List.of();
        }
        Optional<String> chinese = left.chinese(before);
        Stream<Alias> pairs = chinese.isPresent()
                ? ofChinese(chinese.get(), bracket)
                : left.latin(before).stream().flatMap(latin -> ofLatin(latin, bracket));
        return Stream.concat(pairs, abbreviations(bracket)).toList();
    }

    private static Stream<Alias> ofChinese(String name, Bracket bracket) {
        Stream<String> shortNames =
                NamePatterns.isKind(name) && bracket.longNames().isEmpty()
                        ? Stream.empty()
                        : bracket.sureShortNames().stream();
        return Stream.of(bracket.longNames().stream(), shortNames, bracket.called().stream())
                .flatMap(names -> names)
                .flatMap(other -> alias(name, other));
    }

    private Stream<Alias> ofLatin(String words, Bracket bracket) {
        String last = words.substring(words.lastIndexOf(' ') + 1);
        Stream<Alias> explained = bracket.longNames().stream()
                .filter(full -> Acronym.fits(last, full))
                .flatMap(full -> alias(last, full));
        Stream<Alias> shortened = bracket.shortNames().stream()
                .flatMap(name -> endings(words)
                        .filter(full -> Acronym.fits(name, full))
                        .limit(1)
                        .flatMap(full -> alias(full, name)));
        Stream<Alias> translated = bracket.chinese().stream()
                .filter(name -> name.length() >= SHORTEST_EXPLANATION && left.isKnown(name))
                .filter(name -> !NamePatterns.isKind(name) && NamePatterns.isLatin(last))
                .flatMap(name -> alias(last, name));
        return Stream.of(explained, shortened, translated).flatMap(aliases -> aliases);
    }

    private static Stream<Alias> abbreviations(Bracket bracket) {
        return bracket.longNames().stream()
                .flatMap(full -> bracket.shortNames().stream()
                        .filter(name -> Acronym.fits(name, full))
                        .flatMap(name -> alias(full, name)));
    }

    /** The last words of a text, from all of them to one. */
    private static Stream<String> endings(String words) {
        return IntStream.range(0, words.length())
                .filter(i -> i == 0 || words.charAt(i - 1) == ' ')
                .mapToObj(words::substring);
    }

    private static Stream<Alias> alias(String one, String other) {
        boolean fit = one.length() <= Alias.LONGEST && other.length() <= Alias.LONGEST;
        return fit && !Analysis.key(one).equals(Analysis.key(other))
                ? Stream.of(new Alias(one, other))
                : Stream.empty();
    }
}
