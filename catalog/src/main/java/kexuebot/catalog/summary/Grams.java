package kexuebot.catalog.summary;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The terms of sentences: pairs of neighbouring Chinese characters, and other words, numbered. For one thread. */
final class Grams {
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
                at = end;
            } else {
                addPair(found, folded, at++);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private void addPair(Set<Integer> found, String text, int at) {
        boolean pair = at + 1 < text.length() && isHan(text.charAt(at)) && isHan(text.charAt(at + 1));
        if (pair) {
            found.add(number(text.substring(at, at + 2)));
        }
    }

    private static boolean isHan(char character) {
        return Character.isIdeographic(character);
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at)) && !isHan(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private int number(String gram) {
        Integer known = numbers.putIfAbsent(gram, numbers.size());
        return known == null ? numbers.size() - 1 : known;
    }
}
