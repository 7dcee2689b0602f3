package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Where a wording was found in a text: from {@code start} to before {@code end}.
 *
 * @param phrase the wording's place among those that were looked for
 */
record Span(int start, int end, int phrase) {

    /** Every place of every wording, in order of appearance, where they touch as one. */
    static List<Span> find(List<Atom> atoms, List<Wording> wordings) {
        List<Span> found = new ArrayList<>();
        for (int phrase = 0; phrase < wordings.size(); phrase++) {
            Wording wording = wordings.get(phrase);
            List<String> terms = wording.atoms();
            for (int at = 0; at < atoms.size(); at++) {
                if (matches(atoms, at, wording, terms)) {
                    found.add(at(atoms, at, terms.size(), phrase));
                }
            }
        }
        found.sort(Comparator.comparingInt(Span::start));
        return merged(found);
    }

    private static Span at(List<Atom> atoms, int first, int count, int phrase) {
        return new Span(atoms.get(first).start(), atoms.get(first + count - 1).end(), phrase);
    }

    /** Of a single word, any that begins with it. */
    private static boolean matches(List<Atom> atoms, int at, Wording wording, List<String> terms) {
        if (terms.size() == 1 && wording.parts().get(0).isPrefix()) {
            return atoms.get(at).term().startsWith(terms.get(0));
        }
        if (at + terms.size() > atoms.size()) {
            return false;
        }
        for (int i = 0; i < terms.size(); i++) {
            if (!atoms.get(at + i).term().equals(terms.get(i)) || isApart(wording, atoms, at, i)) {
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
