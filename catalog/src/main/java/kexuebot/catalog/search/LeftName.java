package kexuebot.catalog.search;

import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The name that a text ends with. Chinese has no spaces, so where a name begins is certain only behind punctuation,
 * quotes, strong text, or words such as 称为; else the longest known name is taken.
 */
final class LeftName {
    /** Quotes that close a name, and the ones that open it. Titles of papers and books, in 《》, are no names. */
    private static final String CLOSING = "”’」』\"" + ProseLines.MARK;

    private static final String OPENING = "“‘「『\"" + ProseLines.MARK;

    private static final Pattern LATIN_TAIL = Pattern.compile(
            "(?<![\\p{IsLatin}0-9])\\p{IsLatin}[\\p{IsLatin}0-9+]*(?:[- ]\\p{IsLatin}[\\p{IsLatin}0-9+]*){0,7}$");

    private static final Pattern HYPHENS = Pattern.compile("^[-·–]+");
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
        Matcher matcher = LATIN_TAIL.matcher(wrapped(text).orElse(text));
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** The Chinese characters that the text ends with, and a Latin word right before them: KL散度; empty without any. */
    private static Optional<String> run(String text) {
        int han = start(text, text.length(), LeftName::isHanOrHyphen);
        int latin = start(text, han, LeftName::isWord);
        String run = HYPHENS.matcher(text.substring(latin)).replaceFirst("");
        boolean ends = !run.isEmpty() && isHan(run.charAt(run.length() - 1));
        return ends ? Optional.of(run) : Optional.empty();
    }

    /** Where the characters of one kind begin that end here. */
    private static int start(String text, int end, IntPredicate kind) {
        int start = end;
        while (start > 0 && kind.test(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isHanOrHyphen(int character) {
        return isHan(character) || character == '-' || character == '·' || character == '–';
    }

    private static boolean isHan(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }

    private static boolean isWord(int character) {
        return character < 0x80 && Character.isLetterOrDigit(character);
    }

    /** What is in the quotes that the text ends with. */
    private static Optional<String> wrapped(String text) {
        int last = text.length() - 1;
        int kind = last < 0 ? -1 : CLOSING.indexOf(text.charAt(last));
        int open = kind < 0 ? -1 : text.lastIndexOf(OPENING.charAt(kind), last - 1);
        return open < 0
                ? Optional.empty()
                : Optional.of(text.substring(open + 1, last).strip());
    }
}
