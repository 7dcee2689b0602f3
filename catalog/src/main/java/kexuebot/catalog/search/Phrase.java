package kexuebot.catalog.search;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What must be found in one piece: a Latin word, a number, or a run of CJK characters.
 *
 * @param terms the word alone, or the characters of the run; never empty
 */
record Phrase(List<String> terms, boolean cjk) {
    /** Words shorter than this begin too many others. */
    static final int SHORTEST_PREFIX = 3;
    /** Longer ones are no words, and Lucene refuses prefixes of some hundred characters. */
    private static final int LONGEST_PREFIX = 64;
    /** 低秩近似之路三: a name, of two characters at least so that 归一 is none, and a number. */
    private static final Pattern NAME_AND_NUMBER = Pattern.compile("(.{2,}?)([一二三四五六七八九十]{1,3})");

    Phrase {
        terms = List.copyOf(terms);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("a phrase has at least one term");
        }
    }

    /** A series name with the number of a part behind it. */
    record NamedPart(Phrase name, int number) {}

    /** The part number that this may be. */
    OptionalInt number() {
        return Numerals.parse(text());
    }

    /** Reads 低秩近似之路三 as 低秩近似之路 and 3; empty if it ends in no number. */
    Optional<NamedPart> namedPart() {
        Matcher matcher = NAME_AND_NUMBER.matcher(text());
        if (!cjk || !matcher.matches() || Numerals.parse(matcher.group(2)).isEmpty()) {
            return Optional.empty();
        }
        int length = matcher.group(1).codePointCount(0, matcher.end(1));
        Phrase name = new Phrase(terms.subList(0, length), true);
        return Optional.of(new NamedPart(name, Numerals.parse(matcher.group(2)).getAsInt()));
    }

    /** Whether longer words that begin with this one are meant too. */
    boolean isPrefix() {
        int length = text().length();
        return !cjk
                && length >= SHORTEST_PREFIX
                && length <= LONGEST_PREFIX
                && Character.isLetter(text().codePointAt(0));
    }

    /** Each two neighbours as one term; empty for a single term. */
    List<String> bigrams() {
        return IntStream.range(1, terms.size())
                .mapToObj(i -> terms.get(i - 1) + terms.get(i))
                .toList();
    }

    /** The same as phrases; empty for a single term. */
    Stream<Phrase> pairs() {
        return IntStream.range(1, terms.size()).mapToObj(i -> new Phrase(terms.subList(i - 1, i + 1), cjk));
    }

    String text() {
        return String.join("", terms);
    }
}
