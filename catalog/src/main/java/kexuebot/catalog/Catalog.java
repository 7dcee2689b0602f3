package kexuebot.catalog;

import java.util.List;
import java.util.Optional;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.related.Related;
import kexuebot.catalog.search.Findings;
import kexuebot.catalog.search.Hit;
import kexuebot.catalog.search.Passage;
import kexuebot.catalog.search.Query;
import kexuebot.catalog.search.Relaxation;
import kexuebot.catalog.series.Series;
import kexuebot.catalog.summary.Summary;

/**
 * The front door: the posts of one blog in memory. Safe for any number of threads; readers see one
 * whole snapshot, the old or the new one.
 */
public interface Catalog {

    Blog blog();

    /** The catalog as it is now and stays: take it once for each answer, so that the answer is consistent. */
    Catalog now();

    Snapshot snapshot();

    /** Every match, best first. Waits for the index when it is still being built. */
    Findings findings(Query query);

    /** The posts of {@link #findings}. */
    default List<Post> search(Query query) {
        return findings(query).posts();
    }

    /** Posts that have all that is asked for, without near misses: those that a subscription to it would bring. */
    List<Post> matching(Query query);

    /** How a post found by a query is shown: matched words marked, and the best place of its text. */
    Hit hit(Post post, Query query);

    /** What would be found without one of the query's filters or words; only what finds something. */
    List<Relaxation> relaxations(Query query);

    /** Up to {@code limit} posts whose titles come closest to the words. Waits for the index. */
    List<Post> closestTitles(String words, int limit);

    /**
     * Up to {@code limit} posts that have to do with this one, the best first, never the post itself. Waits for the index.
     */
    List<Related> related(Post post, int limit);

    /** The whole text of a post; empty where it is not known. */
    Document text(Post post);

    /** What a post says, in its own sentences. */
    Summary summary(Post post);

    /**
     * Up to {@code limit} places of texts that answer a question, the best first; empty where the blog does not speak of
     * it. Waits for the index.
     */
    List<Passage> passages(String question, int limit);

    /** The series whose names match a part of a name, the best match first; an exact name alone. */
    List<Series> findSeries(String name);

    /** The post whose title is meant: exact when folded, else the only one containing it. */
    Optional<Post> findTitle(String title);
}
