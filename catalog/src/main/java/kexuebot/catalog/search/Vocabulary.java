package kexuebot.catalog.search;

import java.io.IOException;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * All terms of one post. Tells in a moment of most words whether the post has them, which spares making Lucene queries
 * of them: those cost ten times as much. Immutable.
 */
final class Vocabulary {
    private final String titleKey;
    private final TreeSet<String> terms = new TreeSet<>();

    /** @param post the reader of an index of nothing but the post */
    Vocabulary(String title, IndexReader post) throws IOException {
        titleKey = Analysis.key(title);
        for (Field field : Field.values()) {
            add(MultiTerms.getTerms(post, field.name()));
        }
    }

    private void add(Terms field) throws IOException {
        if (field != null) {
            TermsEnum all = field.iterator();
            for (BytesRef term = all.next(); term != null; term = all.next()) {
                terms.add(term.utf8ToString());
            }
        }
    }

    /** False only if {@link Matching#all} does not match the post. */
    boolean mayHave(Words words) {
        return words.key().equals(titleKey) || words.phrases().stream().allMatch(this::mayHave);
    }

    /** True only if {@link Matching#all} matches the post: words of one term each, all of which are there. */
    boolean surelyHas(Words words) {
        return !words.phrases().isEmpty()
                && words.phrases().stream().allMatch(phrase -> isTerm(phrase) && terms.contains(phrase.text()));
    }

    /** CJK characters are indexed in pairs too. */
    private static boolean isTerm(Phrase phrase) {
        return phrase.terms().size() <= 2;
    }

    /** Whatever else becomes of a phrase, a name and a number or the beginning of a word: it begins with its beginning. */
    private boolean mayHave(Phrase phrase) {
        return phrase.number().isPresent()
                || begins(phrase.bigrams().stream().findFirst().orElseGet(phrase::text));
    }

    private boolean begins(String beginning) {
        String next = terms.ceiling(beginning);
        return next != null && next.startsWith(beginning);
    }
}
