package kexuebot.catalog.search;

import java.util.Optional;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.series.Series;

/**
 * Tells which queries would find one post: the same that a search over the whole catalog would. For many queries
 * against one post. Safe for any number of threads.
 */
public final class PostMatcher {
    private PostMatcher() {}

    /** @param text the whole text of the post; empty where it is not known */
    public static PostMatcher of(Post post, Optional<Series> series, Document text) {
        throw new UnsupportedOperationException();
    }

    /** True for a query that asks for nothing; its order plays no part. */
    public boolean matches(Query query) {
        throw new UnsupportedOperationException();
    }
}
