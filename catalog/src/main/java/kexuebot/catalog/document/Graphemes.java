package kexuebot.catalog.document;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** User-perceived characters: what a reader counts, and where text may be cut. */
final class Graphemes {
    static final Pattern GRAPHEME = Pattern.compile("\\X");

    private Graphemes() {}

    static int count(String text) {
        return (int) GRAPHEME.matcher(text).results().count();
    }

    /**
     * Offsets in UTF-16 units where the text may be cut, ascending from 0: the n-th one follows n graphemes. Stops after
     * {@code limit} graphemes, so that a long text costs no more than its beginning.
     */
    static int[] boundaries(String text, int limit) {
        int[] found = new int[Math.min(limit, text.length()) + 1];
        int count = 0;
        Matcher grapheme = GRAPHEME.matcher(text);
        while (count < limit && grapheme.find()) {
            found[++count] = grapheme.end();
        }
        return Arrays.copyOf(found, count + 1);
    }
}
