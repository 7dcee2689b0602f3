package kexuebot.catalog.recommend;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.Readers;

/** How popular posts are: by their readers, and where few are known by how many posts cite them. */
final class Appeal {
    /** So that a citation or two are no fame where nearly nothing is cited. */
    private static final int MANY_CITATIONS = 8;

    private final Map<Post, Double> appeals = new HashMap<>();

    private Appeal() {}

    static Appeal of(Snapshot snapshot, Collection<Post> posts) {
        double readers =
                snapshot.newestFirst().stream().mapToInt(Appeal::readers).max().orElse(0);
        Map<Post, Integer> citations = new HashMap<>();
        posts.forEach(post -> citations.put(post, snapshot.mentioning(post).size()));
        double cited = citations.values().stream().mapToInt(Integer::intValue).reduce(MANY_CITATIONS, Math::max);
        Appeal appeal = new Appeal();
        posts.forEach(post ->
                appeal.appeals.put(post, Math.max(damped(readers(post), readers), damped(citations.get(post), cited))));
        return appeal;
    }

    private static int readers(Post post) {
        return post.readers().map(Readers::count).orElse(0);
    }

    /** The root, for readers find what is popular already. */
    private static double damped(double count, double most) {
        return most == 0 ? 0 : Math.sqrt(count / most);
    }

    /** Within 0 and 1; 0 when nothing is known, also for posts that were not asked for. */
    double of(Post post) {
        return appeals.getOrDefault(post, 0.0);
    }
}
