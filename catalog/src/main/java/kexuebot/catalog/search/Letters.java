package kexuebot.catalog.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A query in Latin letters and digits.
 *
 * @param text all of them in lower case, ü as v, without the spaces; never empty
 * @param words the same between the spaces
 */
record Letters(String text, List<String> words) {
    /** More than the pinyin of nearly every title. */
    private static final int LONGEST = 200;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}'’-]+");
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+");

    Letters {
        words = List.copyOf(words);
    }

    /** Empty if there is anything but letters, digits, spaces, hyphens and apostrophes in it, or too much. */
    static Optional<Letters> of(String query) {
        if (query.length() > 2 * LONGEST) {
            return Optional.empty();
        }
        List<String> words = Arrays.stream(GAPS.split(folded(query)))
                .filter(word -> !word.isEmpty())
                .toList();
        String text = String.join("", words);
        return text.length() <= LONGEST && PLAIN.matcher(text).matches()
                ? Optional.of(new Letters(text, words))
                : Optional.empty();
    }

    private static String folded(String query) {
        String apart = Normalizer.normalize(query.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
        return MARKS.matcher(apart.replace("u\u0308", "v")).replaceAll("");
    }

    /** The same letters with nothing between them. */
    Letters joined() {
        return new Letters(text, List.of(text));
    }

    int length() {
        return text.length();
    }

    /** The places in the text where spaces were, none at its ends. */
    BitSet gaps() {
        BitSet gaps = new BitSet();
        int end = 0;
        for (String word : words.subList(0, words.size() - 1)) {
            end += word.length();
            gaps.set(end);
        }
        return gaps;
    }
}
