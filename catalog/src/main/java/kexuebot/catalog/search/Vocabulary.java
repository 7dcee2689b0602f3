package kexuebot.catalog.search;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * All terms of one post. Tells in a moment of most phrases whether the post has them, which spares making Lucene queries
 * of them: those cost ten times as much. Immutable.
 */
final class Vocabulary {
    private final TreeSet<String> terms = new TreeSet<>();
    private final Set<String> titles = new TreeSet<>();

    /** @param post an index of nothing but the post */
    Vocabulary(IndexReader post) throws IOException {
        for (Field field : Field.values()) {
            addAll(MultiTerms.getTerms(post, field.name()), terms);
        }
        addAll(MultiTerms.getTerms(post, Field.TITLE_KEY), titles);
    }

    private static void addAll(Terms field, Set<String> to) throws IOException {
        if (field != null) {
            TermsEnum all = field.iterator();
            for (BytesRef term = all.next(); term != null; term = all.next()) {
                to.add(term.utf8ToString());
            }
        }
    }

    boolean isTitle(Words words) {
        return titles.contains(words.key());
    }

    /**
     * False only if {@link Matching#strict} does not match the post: whatever else is made of a phrase, a name with a
     * number or the beginning of a word, it begins as it is written.
     */
    boolean mayHave(Phrase phrase) {
        return phrase.number().isPresent()
                || begins(phrase.bigrams().stream().findFirst().orElseGet(phrase::text));
    }

    private boolean begins(String beginning) {
        String next = terms.ceiling(beginning);
        return next != null && next.startsWith(beginning);
    }

    /** True only if {@link Matching#strict} matches the post: a single term, or two characters, which are one too. */
    boolean surelyHas(Phrase phrase) {
        return phrase.terms().size() <= 2 && terms.contains(phrase.text());
    }
}
