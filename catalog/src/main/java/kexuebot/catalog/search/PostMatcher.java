package kexuebot.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.series.Series;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;

/**
 * Tells which queries find one post, without the other posts: for many queries against one post. Whatever it says is
 * found, a search over the whole catalog finds too. That search also finds posts that lack some of the words, or say
 * them in other words; those are not meant here. Immutable; safe for any number of threads.
 */
public final class PostMatcher {
    private final Analysis analysis = new Analysis();
    private final Filters filters;
    private final IndexSearcher searcher;
    private final Vocabulary vocabulary;

    private PostMatcher(Entry entry, Document text) throws IOException {
        filters = new Filters(
                entry.membership().map(Entry.Membership::series).stream().toList());
        MemoryIndex index =
                MemoryIndex.fromDocument(Documents.of(entry, entry.post().excerpt(), text), analysis.indexing());
        index.freeze(); // or threads would sort its terms under each other's hands
        searcher = index.createSearcher();
        vocabulary = new Vocabulary(searcher.getIndexReader());
    }

    /**
     * Takes a post apart, which takes milliseconds for a long one.
     *
     * @param series that has the post among its parts; one that has not counts as none
     * @param text the whole text of the post; empty where it is not known
     */
    public static PostMatcher of(Post post, Optional<Series> series, Document text) {
        Optional<Entry.Membership> membership = series.flatMap(each -> membership(post, each));
        try {
            return new PostMatcher(Entry.of(post, membership, Entry.key(post)), text);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
    }

    private static Optional<Entry.Membership> membership(Post post, Series series) {
        return series.parts().stream()
                .filter(part -> part.post().equals(post))
                .findFirst()
                .map(part -> new Entry.Membership(series, part));
    }

    /**
     * True for a query that asks for nothing; its order plays no part. Never throws on odd words. Of very long words
     * only the beginning counts, as in every search; words that are nothing but punctuation find nothing.
     */
    public boolean matches(Query query) {
        return filters.of(query).stream().allMatch(this::has)
                && (query.words().isBlank() || has(Words.of(query.words(), analysis)));
    }

    /** As {@link Matching#all} finds it. */
    private boolean has(Words words) {
        if (words.phrases().isEmpty()) {
            return words.signs().stream().map(Matching::signs).anyMatch(this::has);
        }
        return vocabulary.isTitle(words)
                || words.phrases().stream().allMatch(vocabulary::mayHave)
                        && words.phrases().stream().allMatch(this::has);
    }

    private boolean has(Phrase phrase) {
        return vocabulary.surelyHas(phrase) || has(Matching.strict(phrase));
    }

    private boolean has(org.apache.lucene.search.Query wanted) {
        try {
            return searcher.count(wanted) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be read", e);
        }
    }
}
