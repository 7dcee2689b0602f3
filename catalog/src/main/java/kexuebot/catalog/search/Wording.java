package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * A name as it may stand in a text: words and runs of CJK characters, one right behind the other.
 *
 * @param parts at least one
 */
record Wording(List<Phrase> parts) {
    Wording {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a wording has at least one part");
        }
    }

    static Wording of(Phrase only) {
        return new Wording(List.of(only));
    }

    /** @param atoms at least one */
    static Wording of(List<Atom> atoms) {
        List<Phrase> parts = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (int i = 0; i < atoms.size(); i++) {
            run.add(atoms.get(i).term());
            if (i + 1 == atoms.size() || !atoms.get(i + 1).joined()) {
                parts.add(new Phrase(run, atoms.get(i).cjk()));
                run.clear();
            }
        }
        return new Wording(parts);
    }

    /** The words with spaces between them. */
    String text() {
        return String.join(" ", parts.stream().map(Phrase::text).toList());
    }

    /** All atoms, in order. */
    List<String> atoms() {
        return parts.stream().flatMap(part -> part.terms().stream()).toList();
    }

    /** The terms that an index has of it: Latin words, pairs of characters, and characters that stand alone. */
    List<String> terms() {
        return parts.stream().flatMap(part -> terms(part).stream()).toList();
    }

    private static List<String> terms(Phrase part) {
        return part.terms().size() == 1 ? part.terms() : part.bigrams();
    }

    /** Finds the whole of it in a field. */
    Query in(Field field) {
        List<String> terms = terms();
        return terms.size() == 1 ? new TermQuery(new Term(field.name(), terms.get(0))) : sequence(field);
    }

    /** A pair of characters stands where its first character stands. */
    private Query sequence(Field field) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        int position = 0;
        for (Phrase part : parts) {
            List<String> terms = terms(part);
            for (int i = 0; i < terms.size(); i++) {
                phrase.add(new Term(field.name(), terms.get(i)), position + i);
            }
            position += part.terms().size();
        }
        return phrase.build();
    }
}
