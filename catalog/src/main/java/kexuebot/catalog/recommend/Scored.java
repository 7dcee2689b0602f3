package kexuebot.catalog.recommend;

import java.util.Comparator;
import kexuebot.catalog.post.Post;

/** A post with what all signs together say for it, and the reason that says most. */
record Scored(Post post, double score, Recommendation.Reason reason) {

    static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingDouble((Scored each) -> -each.score).thenComparing(Scored::post, Post.NEWEST_FIRST);

    /** Cheap, for a reason may hold a whole series. */
    @Override
    public int hashCode() {
        return post.hashCode();
    }

    /** Whether it comes from outside of what is known of the reader. */
    boolean isDiscovery() {
        return reason instanceof Recommendation.Popular
                || reason instanceof Recommendation.Fresh
                || reason instanceof Recommendation.Other;
    }

    Recommendation recommendation() {
        return new Recommendation(post, reason);
    }
}
