package kexuebot.catalog.summary;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The terms of sentences, numbered: pairs of neighbouring Chinese characters and other words, but no pairs with a character
 * that is nearly always grammar. For one thread.
 */
final class Grams {
    private static final String GRAMMAR =
            "的了是在和就也都不这那我你他它们有个一之与及或而但以于其被把对从到为所能会可要来去上下里中后前时么什吗呢吧啊" + "很更最还又再只才已将让给由向如果若则因此";

    private final Map<String, Integer> numbers = new HashMap<>();

    /** How many different ones were seen; their numbers are below that. */
    int size() {
        return numbers.size();
    }

    /** The different ones of a text, in the order in which they first come. */
    int[] of(String text) {
        Set<Integer> found = new LinkedHashSet<>();
        String folded = text.toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < folded.length()) {
            int end = wordEnd(folded, at);
            if (end > at) {
                found.add(number(folded.substring(at, end)));
            } else if (isPair(folded, at)) {
                found.add(number(folded.substring(at, at + 2)));
            }
            at = Math.max(end, at + 1);
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean isPair(String text, int at) {
        return at + 1 < text.length() && tells(text.charAt(at)) && tells(text.charAt(at + 1));
    }

    private static boolean tells(char character) {
        return Character.isIdeographic(character) && GRAMMAR.indexOf(character) < 0;
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length()
                && Character.isLetterOrDigit(text.charAt(at))
                && !Character.isIdeographic(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int number(String gram) {
        Integer known = numbers.putIfAbsent(gram, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }
}
