package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A query's words, taken apart. Bounded, so that no input can make a query that Lucene refuses.
 *
 * @param key the whole of them folded like a title's key
 * @param terms every atom in order, for titles that have all of them in one phrase
 * @param phrases what must be found, each once
 * @param signs the folded words that have signs besides letters and digits, such as {@code c++}
 */
record Words(String key, List<String> terms, List<Phrase> phrases, List<String> signs) {
    /** Longer than any title. */
    static final int LONGEST_KEY = 1_000;
    /**
     * Longer than any title, and times the number of fields still below the 1,024 clauses that Lucene
     * allows a query.
     */
    private static final int MOST_TERMS = 64;

    private static final int MOST_SIGNS = 8;
    private static final int LONGEST_SIGN = 32;
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SIGN = Pattern.compile("\\p{S}");
    /** With what joins and colours smileys. */
    private static final Pattern ORNAMENT = Pattern.compile("[\\p{So}\\p{Sk}\\p{M}\\p{Cf}]+");
    /** 第 23 篇 counts, it is no text to find. */
    private static final Pattern NTH = Pattern.compile("第\\s*(\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*[篇部讲章节回]");

    Words {
        terms = List.copyOf(terms);
        phrases = List.copyOf(phrases);
        signs = List.copyOf(signs);
    }

    static Words of(String text, Analysis analysis) {
        String head = head(text);
        List<Atom> atoms = atoms(text, analysis);
        return new Words(Analysis.key(head), atoms.stream().map(Atom::term).toList(), phrases(atoms), signs(head));
    }

    /** The first atoms of a text, in order; an ornament, such as a smiley or a star, asks for nothing. */
    static List<Atom> atoms(String text, Analysis analysis) {
        List<Atom> atoms = analysis.atoms(NTH.matcher(head(text)).replaceAll(" $1 "));
        return first(
                MOST_TERMS,
                atoms.stream()
                        .filter(atom -> !ORNAMENT.matcher(atom.term()).matches())
                        .toList());
    }

    private static String head(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_KEY));
    }

    /** Whether there is nothing in them that could be looked for. */
    boolean isEmpty() {
        return phrases.isEmpty() && signs.isEmpty();
    }

    private static List<Phrase> phrases(List<Atom> atoms) {
        LinkedHashSet<Phrase> phrases = new LinkedHashSet<>();
        List<String> run = new ArrayList<>();
        for (int i = 0; i < atoms.size(); i++) {
            run.add(atoms.get(i).term());
            if (i + 1 == atoms.size() || !atoms.get(i + 1).joined()) {
                phrases.add(new Phrase(run, atoms.get(i).cjk()));
                run.clear();
            }
        }
        return List.copyOf(phrases);
    }

    private static List<String> signs(String text) {
        return Arrays.stream(SPACE.split(text))
                .map(Analysis::key)
                .filter(key -> key.length() <= LONGEST_SIGN && SIGN.matcher(key).find())
                .distinct()
                .limit(MOST_SIGNS)
                .toList();
    }

    private static <T> List<T> first(int count, List<T> list) {
        return list.subList(0, Math.min(count, list.size()));
    }
}
