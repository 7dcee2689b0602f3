package kexuebot.catalog.search;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The name that a text ends with. Chinese has no spaces, so where a name begins is certain only behind punctuation,
 * quotes, strong text, or words such as 称为; else the longest known name is taken.
 */
final class LeftName {
    private static final char MARK = ProseLines.MARK;
    /** Titles of papers and books, in 《》, are no names. */
    private static final Pattern WRAPPED = Pattern.compile(
            ".*(?:“([^“”]+)”|‘([^‘’]+)’|「([^「」]+)」|『([^『』]+)』|\"([^\"]+)\"|%1$s([^%1$s]+)%1$s)".formatted(MARK));

    /** One Latin word may belong to it: KL散度. */
    private static final Pattern RUN = Pattern.compile("(?<![A-Za-z0-9])[A-Za-z0-9]*\\p{IsHan}+(?:[-·–]\\p{IsHan}+)*$");

    private static final Pattern LATIN_TAIL = Pattern.compile(
            "(?<![\\p{IsLatin}0-9])\\p{IsLatin}[\\p{IsLatin}0-9+]*(?:[- ]\\p{IsLatin}[\\p{IsLatin}0-9+]*){0,7}$");

    private static final int SHORTEST_KNOWN = 2;
    private static final int LONGEST_KNOWN = 8;

    private final Set<String> known;

    /** @param known keys of names, against which uncertain ones are held */
    LeftName(Set<String> known) {
        this.known = Set.copyOf(known);
    }

    boolean isKnown(String name) {
        return known.contains(Analysis.key(name));
    }

    /** The Chinese name that this text ends with; empty if it is uncertain. */
    Optional<String> chinese(String text) {
        Optional<String> wrapped = wrapped(text);
        return wrapped.isPresent()
                ? wrapped.flatMap(this::ofWrapped)
                : run(text).flatMap(this::ofRun);
    }

    private Optional<String> ofWrapped(String wrapped) {
        return NamePatterns.isChinese(wrapped)
                ? Optional.of(wrapped)
                : run(wrapped).flatMap(this::ofRun);
    }

    private Optional<String> ofRun(String run) {
        if (isKnown(run) && run.length() <= Alias.LONGEST) {
            return Optional.of(run);
        }
        String name = NamePatterns.announced(run);
        return NamePatterns.isChinese(name) ? Optional.of(name) : knownEnding(run);
    }

    private Optional<String> knownEnding(String run) {
        int longest = Math.min(LONGEST_KNOWN, run.length());
        return IntStream.iterate(longest, length -> length >= SHORTEST_KNOWN, length -> length - 1)
                .mapToObj(length -> run.substring(run.length() - length))
                .filter(this::isKnown)
                .filter(NamePatterns::isChinese)
                .findFirst();
    }

    /** The one to eight Latin words that this text ends with, also in quotes. */
    Optional<String> latin(String text) {
        return first(LATIN_TAIL, wrapped(text).orElse(text));
    }

    private static Optional<String> run(String text) {
        return first(RUN, text);
    }

    private static Optional<String> wrapped(String text) {
        Matcher matcher = WRAPPED.matcher(text);
        return matcher.matches()
                ? IntStream.rangeClosed(1, matcher.groupCount())
                        .mapToObj(matcher::group)
                        .filter(group -> group != null)
                        .map(String::strip)
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
