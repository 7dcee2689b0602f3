package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a phrase was found in a text: from {@code start} to before {@code end}.
 *
 * @param phrase the phrase's place among those that were looked for
 */
record Span(int start, int end, int phrase) {

    /** Every place of every phrase, in order of appearance, where they overlap as one. */
    static List<Span> find(List<Atom> atoms, List<Phrase> phrases) {
        Stream<Span> found = IntStream.range(0, phrases.size())
                .boxed()
                .flatMap(phrase -> IntStream.range(0, atoms.size())
                        .filter(at -> matches(atoms, at, phrases.get(phrase)))
                        .mapToObj(
                                at -> at(atoms, at, phrases.get(phrase).terms().size(), phrase)));
        return merged(found.sorted(Comparator.comparingInt(Span::start)).toList());
    }

    private static Span at(List<Atom> atoms, int first, int count, int phrase) {
        return new Span(atoms.get(first).start(), atoms.get(first + count - 1).end(), phrase);
    }

    private static boolean matches(List<Atom> atoms, int at, Phrase phrase) {
        if (phrase.isPrefix()) {
            return atoms.get(at).term().startsWith(phrase.text());
        }
        int count = phrase.terms().size();
        return at + count <= atoms.size()
                && IntStream.range(0, count)
                        .allMatch(i ->
                                atoms.get(at + i).term().equals(phrase.terms().get(i))
                                        && (i == 0 || atoms.get(at + i).joined()));
    }

    private static List<Span> merged(List<Span> sorted) {
        List<Span> merged = new ArrayList<>();
        for (Span span : sorted) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || span.start() >= last.end()) {
                merged.add(span);
            } else if (span.end() > last.end()) {
                merged.set(merged.size() - 1, new Span(last.start(), span.end(), last.phrase()));
            }
        }
        return List.copyOf(merged);
    }
}
