package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where a wording was found in a text: from {@code start} to before {@code end}.
 *
 * @param phrase the wording's place among those that were looked for
 */
record Span(int start, int end, int phrase) {

    /** A wording, with what it takes to compare it, for it is compared often. */
    private record Sought(int phrase, Wording wording, List<String> terms, boolean isPrefix) {
        static Sought of(int phrase, Wording wording) {
            boolean isPrefix =
                    wording.atoms().size() == 1 && wording.parts().get(0).isPrefix();
            return new Sought(phrase, wording, wording.atoms(), isPrefix);
        }
    }

    /** Every place of every wording, in order of appearance, where they touch as one. */
    static List<Span> find(List<Atom> atoms, List<Wording> wordings) {
        Map<String, List<Sought>> byHead = IntStream.range(0, wordings.size())
                .mapToObj(phrase -> Sought.of(phrase, wordings.get(phrase)))
                .collect(Collectors.groupingBy(sought -> head(sought.terms().get(0))));
        List<Span> found = new ArrayList<>();
        for (int at = 0; at < atoms.size(); at++) {
            for (Sought sought : byHead.getOrDefault(head(atoms.get(at).term()), List.of())) {
                if (matches(atoms, at, sought)) {
                    found.add(at(atoms, at, sought.terms().size(), sought.phrase()));
                }
            }
        }
        return merged(found);
    }

    /** What a word and each of its beginnings that is looked for have in common. */
    private static String head(String term) {
        return term.substring(0, Math.min(Phrase.SHORTEST_PREFIX, term.length()));
    }

    private static Span at(List<Atom> atoms, int first, int count, int phrase) {
        return new Span(atoms.get(first).start(), atoms.get(first + count - 1).end(), phrase);
    }

    /** Of a single word, any that begins with it. */
    private static boolean matches(List<Atom> atoms, int at, Sought sought) {
        List<String> terms = sought.terms();
        if (sought.isPrefix()) {
            return atoms.get(at).term().startsWith(terms.get(0));
        }
        if (at + terms.size() > atoms.size()) {
            return false;
        }
        for (int i = 0; i < terms.size(); i++) {
            if (!atoms.get(at + i).term().equals(terms.get(i)) || isApart(sought.wording(), atoms, at, i)) {
                return false;
            }
        }
        return true;
    }

    /** Characters of one run stand together. */
    private static boolean isApart(Wording wording, List<Atom> atoms, int at, int i) {
        return wording.parts().size() == 1 && i > 0 && !atoms.get(at + i).joined();
    }

    private static List<Span> merged(List<Span> sorted) {
        List<Span> merged = new ArrayList<>();
        for (Span span : sorted) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || span.start() > last.end()) {
                merged.add(span);
            } else if (span.end() > last.end()) {
                merged.set(merged.size() - 1, new Span(last.start(), span.end(), last.phrase()));
            }
        }
        return List.copyOf(merged);
    }
}
