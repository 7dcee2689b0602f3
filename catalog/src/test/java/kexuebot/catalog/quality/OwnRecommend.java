package kexuebot.catalog.quality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.InMemoryCatalog;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.recommend.Recommender;
import kexuebot.catalog.related.Related;

/** The program's own recommendations. */
final class OwnRecommend {
    private static final int RELATED = 20;

    private OwnRecommend() {}

    /** With the program's own related posts. */
    static RecommendEngine over(List<Post> posts) {
        Catalog catalog = new InMemoryCatalog(Blog.KEXUE, () -> posts, Runnable::run).now();
        return over(catalog.snapshot(), post -> catalog.related(post, RELATED));
    }

    /** With other related posts, each asked for once. */
    static RecommendEngine over(Snapshot snapshot, Function<Post, List<Related>> related) {
        Map<Post, List<Related>> known = new HashMap<>();
        Recommender recommender = new Recommender(snapshot, post -> known.computeIfAbsent(post, related));
        return (taste, count, now) -> recommender.recommend(taste, count, now).stream()
                .map(each -> each.post().id().orElseThrow())
                .toList();
    }
}
