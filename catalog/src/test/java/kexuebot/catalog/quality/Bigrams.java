package kexuebot.catalog.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Pairs of neighbouring Chinese characters, and Latin words in lower case, in order. */
final class Bigrams {
    private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[a-z0-9]+");

    private Bigrams() {}

    static List<String> of(String text) {
        List<String> terms = new ArrayList<>();
        RUN.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(run -> add(run.group(), terms));
        return terms;
    }

    private static void add(String run, List<String> terms) {
        if (run.length() < 2 || run.charAt(0) <= 'z') {
            terms.add(run);
        } else {
            for (int i = 0; i + 2 <= run.length(); i++) {
                terms.add(run.substring(i, i + 2));
            }
        }
    }
}
