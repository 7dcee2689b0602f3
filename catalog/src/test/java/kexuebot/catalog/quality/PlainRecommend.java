package kexuebot.catalog.quality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Readers;
import kexuebot.catalog.recommend.Taste;
import kexuebot.catalog.recommend.Trace;

/** What recommends the same to everybody, but for what was read and shown last. */
final class PlainRecommend {
    private PlainRecommend() {}

    /** Most readers first, then most cited, then newest. */
    static RecommendEngine popular(Snapshot snapshot) {
        Comparator<Post> popular = Comparator.comparingInt(
                        (Post post) -> -post.readers().map(Readers::count).orElse(0))
                .thenComparing(post -> -snapshot.mentioning(post).size())
                .thenComparing(Post.NEWEST_FIRST);
        return inOrder(snapshot.newestFirst().stream().sorted(popular).toList());
    }

    static RecommendEngine newest(Snapshot snapshot) {
        return inOrder(snapshot.newestFirst());
    }

    /** Always the same for the same reader and list shown last. */
    static RecommendEngine random(Snapshot snapshot) {
        return (taste, count, now) -> {
            List<Post> posts = new ArrayList<>(snapshot.newestFirst());
            Collections.shuffle(
                    posts,
                    new Random(Objects.hash(taste.lastShown(), taste.traces().size(), seed(taste))));
            return inOrder(posts).recommend(taste, count, now);
        };
    }

    private static int seed(Taste taste) {
        return taste.traces().stream().mapToInt(trace -> trace.post().value()).sum();
    }

    private static RecommendEngine inOrder(List<Post> posts) {
        List<PostId> ids = posts.stream().map(post -> post.id().orElseThrow()).toList();
        return (taste, count, now) -> {
            Set<PostId> known = new HashSet<>(taste.lastShown());
            taste.traces().stream().map(Trace::post).forEach(known::add);
            return ids.stream().filter(id -> !known.contains(id)).limit(count).toList();
        };
    }
}
