package kexuebot.catalog.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Knows the Latin words of some texts, and finds which of them a mistyped one was meant to be. Immutable. */
final class Spelling {
    private static final int MOST = 5;
    /** Longer ones are no words. */
    private static final int LONGEST = 40;

    private static final int SHORTEST = 3;
    private static final int SHORTEST_PART = 2;
    private static final Pattern WORD = Pattern.compile("[a-z0-9]{2," + LONGEST + "}");
    /** Between equal corrections the frequency decides, among others it weighs little. */
    private static final double PER_TENFOLD = 0.01;

    private final Map<String, Integer> frequencies;
    private final Map<Integer, List<Known>> byLength;

    private Spelling(Map<String, Integer> frequencies) {
        this.frequencies = frequencies;
        byLength = frequencies.entrySet().stream()
                .map(entry -> Known.of(entry.getKey(), entry.getValue()))
                .collect(Collectors.groupingBy(known -> known.word().length()));
    }

    /** A word with what quickly tells that it is too far from another. */
    private record Known(String word, int frequency, int letters, String digits) {
        static Known of(String word, int frequency) {
            return new Known(word, frequency, lettersOf(word), digitsOf(word));
        }

        /** Each mistake brings one letter in, or takes one out, or both. */
        boolean mayBeWithin(int mistakes, Known other) {
            return Integer.bitCount(letters & ~other.letters) <= mistakes
                    && Integer.bitCount(other.letters & ~letters) <= mistakes
                    && digits.equals(other.digits);
        }
    }

    /** Folded words and how often they occur; what are no Latin words, or too long ones, are passed over. */
    static Spelling of(Map<String, Integer> frequencies) {
        Map<String, Integer> words = new HashMap<>(frequencies);
        words.keySet().removeIf(word -> !WORD.matcher(word).matches());
        return new Spelling(Map.copyOf(words));
    }

    /**
     * The known words nearest to a folded one, never itself; at most five, best first. One mistake is forgiven in words
     * of up to five letters, two below ten, else three; in three letters a swap, or one mistake if none is a swap.
     * Digits are taken as they are.
     */
    List<Correction> of(String word) {
        int letters = (int) word.chars().filter(c -> c >= 'a' && c <= 'z').count();
        if (letters < SHORTEST || !WORD.matcher(word).matches()) {
            return List.of();
        }
        List<Correction> near = near(Known.of(word, 0), mistakes(letters));
        List<Correction> swaps = letters > SHORTEST
                ? List.of()
                : near.stream().filter(c -> isSwap(word, c)).toList();
        return (swaps.isEmpty() ? near : swaps).stream().limit(MOST).toList();
    }

    private static int mistakes(int letters) {
        return letters < 6 ? 1 : letters < 10 ? 2 : 3;
    }

    private static boolean isSwap(String word, Correction correction) {
        return lettersOf(word) == lettersOf(correction.word())
                && word.length() == correction.word().length();
    }

    private List<Correction> near(Known typed, int mistakes) {
        int length = typed.word().length();
        return IntStream.rangeClosed(length - mistakes, length + mistakes)
                .mapToObj(size -> byLength.getOrDefault(size, List.of()))
                .flatMap(List::stream)
                .filter(known -> isNear(typed, known, mistakes))
                .map(known -> new Correction(known.word(), worth(typed.word(), known)))
                .sorted(Comparator.comparingDouble(Correction::worth).reversed().thenComparing(Correction::word))
                .toList();
    }

    private static boolean isNear(Known typed, Known known, int mistakes) {
        return typed.mayBeWithin(mistakes, known)
                && !typed.word().equals(known.word())
                && Slips.count(typed.word(), known.word(), mistakes) <= mistakes;
    }

    /** Less for each mistake, the shorter the word the more. */
    private static double worth(String typed, Known known) {
        double mistakes = (double) Slips.cost(typed, known.word()) / Slips.USUAL;
        int length = Math.max(typed.length(), known.word().length());
        double frequent = PER_TENFOLD * Math.min(4, Math.log10(Math.max(1, known.frequency())));
        return Math.max(0.02, 0.95 - 1.2 * mistakes / length) + frequent;
    }

    /** The two known words that a word is made of: batchsize; at most five ways, the most usual words first. */
    List<List<String>> split(String word) {
        if (word.length() > LONGEST) {
            return List.of();
        }
        return IntStream.rangeClosed(SHORTEST_PART, word.length() - SHORTEST_PART)
                .mapToObj(at -> List.of(word.substring(0, at), word.substring(at)))
                .filter(frequencies.keySet()::containsAll)
                .sorted(Comparator.comparingInt(this::frequency).reversed())
                .limit(MOST)
                .toList();
    }

    /** A pair is as usual as the rarer of both. */
    private int frequency(List<String> parts) {
        return Stream.of(parts.get(0), parts.get(1))
                .mapToInt(frequencies::get)
                .min()
                .orElseThrow();
    }

    /** Two words as one, if that is known: layernorm; empty otherwise. */
    Optional<String> joined(String first, String second) {
        return Optional.of(first + second)
                .filter(frequencies::containsKey)
                .filter(word -> !first.isEmpty() && !second.isEmpty());
    }

    /** A bit for each letter. */
    private static int lettersOf(String word) {
        return word.chars().filter(c -> c >= 'a' && c <= 'z').reduce(0, (bits, c) -> bits | 1 << (c - 'a'));
    }

    private static String digitsOf(String word) {
        return word.chars().allMatch(Character::isLetter)
                ? ""
                : word.chars()
                        .filter(Character::isDigit)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }
}
