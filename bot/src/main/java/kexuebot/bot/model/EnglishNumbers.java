package kexuebot.bot.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Numbers in English words: from four upwards; below that only where they count what carries facts, as in {@code three
 * times} and {@code two layers}, for “one of the two parts” is mere speaking.
 */
final class EnglishNumbers {
    private static final List<String> SMALL = List.of(("zero one two three four five six seven eight nine ten eleven"
                    + " twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty")
            .split(" "));
    private static final List<String> TENS = List.of("thirty forty fifty sixty seventy eighty ninety".split(" "));
    private static final Map<String, Integer> VALUES = Stream.concat(
                    IntStream.range(1, SMALL.size()).mapToObj(at -> Map.entry(SMALL.get(at), at)),
                    IntStream.range(0, TENS.size()).mapToObj(at -> Map.entry(TENS.get(at), 10 * at + 30)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final Pattern NUMBER = Pattern.compile(
            "\\b(" + String.join("|", VALUES.keySet()) + ")(?:(-?fold\\b)|\\b(?:[ -](times|percent|layers?|dimensions?"
                    + "|epochs?|steps?|heads?|bits?|orders?|years?|months?|days?|hours?|minutes?|seconds?|hundred"
                    + "|thousand|million|billion)\\b)?)",
            Pattern.CASE_INSENSITIVE);
    private static final int LARGEST_FREE = 3;

    private EnglishNumbers() {}

    static List<Quantity> of(String text) {
        return NUMBER.matcher(text)
                .results()
                .filter(found -> value(found) > LARGEST_FREE || found.group(2) != null || found.group(3) != null)
                .filter(found -> value(found) > 1 || found.group(2) != null)
                .map(EnglishNumbers::quantity)
                .toList();
    }

    private static int value(MatchResult found) {
        return VALUES.get(found.group(1).toLowerCase(Locale.ROOT));
    }

    private static Quantity quantity(MatchResult found) {
        String unit = found.group(3) == null ? "" : found.group(3).toLowerCase(Locale.ROOT);
        int zeros = switch (unit) {
            case "hundred" -> 2;
            case "thousand" -> 3;
            case "million" -> 6;
            case "billion" -> 9;
            default -> 0;
        };
        return Quantity.of(found.group(), String.valueOf(value(found)), zeros, unit.equals("percent") ? "%" : "");
    }
}
