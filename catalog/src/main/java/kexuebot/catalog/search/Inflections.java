package kexuebot.catalog.search;

import java.util.Map;
import java.util.Set;

/**
 * English words without their inflections, as far as they occur in names of methods: plurals, -ing, -ed, -ization, and
 * British spelling as American. After the first and the last step of M. F. Porter, "An algorithm for suffix stripping"
 * (Program 14, 1980), but more cautious: what makes another word, such as -er or -ation, stays.
 */
final class Inflections {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 40;

    /** Names and words that only look inflected. */
    private static final Set<String> KEPT = Set.of(
            "news",
            "series",
            "species",
            "lens",
            "chaos",
            "cosmos",
            "always",
            "perhaps",
            "whereas",
            "bayes",
            "stokes",
            "hermes",
            "descartes",
            "windows",
            "embed",
            "hundred",
            "sacred",
            "naked",
            "nothing",
            "something",
            "everything",
            "anything",
            "during",
            "evening",
            "morning",
            "turing",
            "stirling",
            "sterling",
            "beijing");

    /** Plurals that no rule finds, and the spellings of other rules' words. */
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("matrices", "matrix"),
            Map.entry("indices", "index"),
            Map.entry("vertices", "vertex"),
            Map.entry("vortices", "vortex"),
            Map.entry("hypotheses", "hypothesis"),
            Map.entry("analyses", "analysis"),
            Map.entry("gpus", "gpu"),
            Map.entry("cpus", "cpu"),
            Map.entry("tpus", "tpu"),
            Map.entry("topics", "topic"),
            Map.entry("metrics", "metric"),
            Map.entry("loras", "lora"),
            Map.entry("lambdas", "lambda"),
            Map.entry("schemas", "schema"),
            Map.entry("formulas", "formula"),
            Map.entry("centre", "center"),
            Map.entry("metre", "meter"),
            Map.entry("fibre", "fiber"));

    private Inflections() {}

    /**
     * The form in which the inflections of a folded word are equal, which need not be a word itself. Words of up to three
     * letters and those with anything but Latin letters stay as they are.
     */
    static String stem(String word) {
        String bare = withoutOwner(word);
        if (bare.length() < SHORTEST || bare.length() > LONGEST || !isPlain(bare)) {
            return bare;
        }
        String one = singular(bare);
        return KEPT.contains(one) ? one : withoutEnd(withoutTense(american(one)));
    }

    /** Markov's is Markov. */
    private static String withoutOwner(String word) {
        return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    private static String singular(String word) {
        String irregular = IRREGULAR.get(word);
        if (irregular != null || KEPT.contains(word)) {
            return irregular != null ? irregular : word;
        }
        if (word.endsWith("ies") && word.length() > SHORTEST) {
            return cut(word, 3) + "y";
        }
        return word.endsWith("sses") ? cut(word, 2) : isPlural(word) ? cut(word, 1) : word;
    }

    /** Not loss, gauss, focus, basis, bias, physics. */
    private static boolean isPlural(String word) {
        char before = word.charAt(word.length() - 2);
        return word.endsWith("s") && "suia".indexOf(before) < 0 && !word.endsWith("ics");
    }

    /** Normalise, -ised, -ising, -isation, -iser, analyse as with z; colour as color; also where it has no z. */
    private static String american(String word) {
        for (String end : new String[] {"ise", "ised", "ising", "isation", "iser", "yse", "ysed", "ysing"}) {
            int at = word.length() - end.length();
            if (word.endsWith(end) && at >= 2) {
                return word.substring(0, at + 1) + "z" + word.substring(at + 2);
            }
        }
        return word;
    }

    private static String withoutTense(String word) {
        if (word.endsWith("ization") && word.length() > 9) {
            return cut(word, 5) + "e";
        }
        if (word.endsWith("ied") && word.length() > SHORTEST) {
            return cut(word, 3) + "y";
        }
        String stem = word.endsWith("ing") ? cut(word, 3) : word.endsWith("ed") ? cut(word, 2) : word;
        boolean sound = stem.length() >= 3 && vowelGroups(stem) > 0 && !word.endsWith("eed");
        return sound && !stem.equals(word) ? restored(stem) : word;
    }

    /** Clipp is clip, scal is scale. */
    private static String restored(String stem) {
        char last = stem.charAt(stem.length() - 1);
        boolean doubled = last == stem.charAt(stem.length() - 2);
        if (doubled && "lsz".indexOf(last) < 0 && stem.length() > 3) {
            return cut(stem, 1);
        }
        return last == 'u' || vowelGroups(stem) == 1 && isShort(stem) ? stem + "e" : stem;
    }

    /** Scaled and scaling have no e of their own, so long words lose theirs; those like scale keep it. */
    private static String withoutEnd(String word) {
        if (word.endsWith("our") && word.length() > SHORTEST) {
            return cut(word, 3) + "or";
        }
        if (word.endsWith("ll") && vowelGroups(word) > 1) {
            return cut(word, 1);
        }
        String rest = cut(word, 1);
        boolean silent = word.endsWith("e") && rest.length() >= 3 && !isVowel(rest, rest.length() - 1);
        return silent && vowelGroups(rest) > 0 && (vowelGroups(rest) > 1 || !isShort(rest)) ? rest : word;
    }

    /** Whether it ends in consonant, vowel, consonant, the last not being w, x or y. */
    private static boolean isShort(String stem) {
        int last = stem.length() - 1;
        return last >= 2
                && !isVowel(stem, last)
                && isVowel(stem, last - 1)
                && !isVowel(stem, last - 2)
                && "wxy".indexOf(stem.charAt(last)) < 0;
    }

    private static int vowelGroups(String word) {
        int groups = 0;
        for (int i = 0; i < word.length(); i++) {
            groups += isVowel(word, i) && (i == 0 || !isVowel(word, i - 1)) ? 1 : 0;
        }
        return groups;
    }

    private static boolean isVowel(String word, int i) {
        char letter = word.charAt(i);
        return "aeiou".indexOf(letter) >= 0 || letter == 'y' && i > 0 && !isVowel(word, i - 1);
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
