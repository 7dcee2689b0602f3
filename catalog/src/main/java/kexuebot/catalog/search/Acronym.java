package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a short name is made of the letters of a long one: RoPE of Rotary Position Embedding. */
final class Acronym {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern NOT_LETTER = Pattern.compile("\\P{L}+");
    /** GANs is GAN. */
    private static final Pattern PLURAL = Pattern.compile("(?<=\\p{Lu})s$");
    /** Words that most short names pass over. */
    private static final Set<String> SMALL =
            Set.of("a", "an", "and", "as", "by", "for", "from", "in", "of", "on", "that", "the", "to", "via", "with");

    private static final int SHORTEST = 2;
    private static final int LONGEST = 12;

    private final String letters;
    private final String words;
    /** Where in {@link #words} each word begins, and their end. */
    private final List<Integer> starts = new ArrayList<>();
    /** Whether a word may be passed over: a small one, or the later half of Multi-head. */
    private final List<Boolean> optional = new ArrayList<>();

    private Acronym(String shortName, String longName) {
        letters = letters(shortName);
        StringBuilder all = new StringBuilder();
        Matcher word = WORD.matcher(longName);
        while (word.find()) {
            String lower = word.group().toLowerCase(Locale.ROOT);
            boolean hyphenated = word.start() > 0 && longName.charAt(word.start() - 1) == '-';
            starts.add(all.length());
            optional.add(hyphenated || SMALL.contains(lower));
            all.append(lower);
        }
        starts.add(all.length());
        words = all.toString();
    }

    private static String letters(String name) {
        String singular = PLURAL.matcher(name).replaceFirst("");
        return NOT_LETTER.matcher(singular).replaceAll("").toLowerCase(Locale.ROOT);
    }

    /**
     * True if the short name takes, in order, the first letter of each word of the long name, and perhaps more of its
     * letters; the long name has two words or more.
     */
    static boolean fits(String shortName, String longName) {
        return shortName.length() <= Alias.LONGEST
                && longName.length() <= 2 * Alias.LONGEST
                && new Acronym(shortName, longName).fits();
    }

    private boolean fits() {
        boolean sane = letters.length() >= SHORTEST && letters.length() <= LONGEST && starts.size() > 2;
        if (!sane || letters.charAt(0) != words.charAt(0)) {
            return false;
        }
        Set<Integer> ends = Set.of(0);
        for (int i = 1; i < letters.length(); i++) {
            ends = after(ends, letters.charAt(i));
        }
        return ends.stream().anyMatch(end -> mayPass(wordOf(end) + 1, optional.size()));
    }

    /** Where this letter can be if the one before it is at one of these places. */
    private Set<Integer> after(Set<Integer> places, char letter) {
        Set<Integer> next = new TreeSet<>();
        for (int place : places) {
            int word = wordOf(place);
            for (int i = place + 1; i < starts.get(word + 1); i++) {
                addIf(letter, i, next);
            }
            for (int i = word + 1; i < optional.size() && mayPass(word + 1, i); i++) {
                addIf(letter, starts.get(i), next);
            }
        }
        return next;
    }

    private void addIf(char letter, int place, Set<Integer> places) {
        if (words.charAt(place) == letter) {
            places.add(place);
        }
    }

    private boolean mayPass(int from, int to) {
        return !optional.subList(from, to).contains(false);
    }

    private int wordOf(int place) {
        int word = 0;
        while (starts.get(word + 1) <= place) {
            word++;
        }
        return word;
    }
}
