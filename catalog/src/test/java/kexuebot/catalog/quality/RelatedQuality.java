package kexuebot.catalog.quality;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.series.Series;

/**
 * Whether an engine finds the posts that authors link to when it cannot see the links. Posts of the same series count
 * neither as wanted nor as found, for their titles give them away.
 */
final class RelatedQuality {
    private final List<Post> posts;
    private final Map<Post, Set<PostId>> wanted;
    private final Snapshot snapshot;

    private RelatedQuality(List<Post> posts, Map<PostId, Set<PostId>> links) {
        this.posts = posts;
        snapshot = Snapshot.of(posts);
        wanted = new TreeMap<>(Post.NEWEST_FIRST);
        links.forEach((id, linked) -> want(snapshot.post(id).orElseThrow(), linked));
    }

    /** Over all posts, with the links of all written ones masked. */
    static RelatedQuality of(JudgedPosts judged) {
        return new RelatedQuality(
                Masked.posts(judged),
                judged.written().stream().collect(Collectors.toMap(WrittenPost::id, Masked::links)));
    }

    private void want(Post post, Set<PostId> linked) {
        Set<PostId> others = linked.stream()
                .filter(id -> snapshot.post(id).isPresent() && !isOfSameSeries(post, id))
                .collect(Collectors.toUnmodifiableSet());
        if (!others.isEmpty()) {
            wanted.put(post, others);
        }
    }

    private boolean isOfSameSeries(Post post, PostId other) {
        Series series = snapshot.seriesOf(post).orElse(null);
        return series != null
                && snapshot.post(other)
                        .flatMap(snapshot::seriesOf)
                        .filter(series::equals)
                        .isPresent();
    }

    /** What an engine may look at, newest first. */
    List<Post> posts() {
        return posts;
    }

    /** The links to find, of every post that has any. */
    Map<Post, Set<PostId>> wanted() {
        return Map.copyOf(wanted);
    }

    /** Mean recall@10 over the posts that have links. */
    double recall(RelatedEngine engine) {
        return wanted.entrySet().stream()
                .mapToDouble(each -> Metrics.recall(each.getValue(), others(engine, each.getKey())))
                .average()
                .orElse(0);
    }

    private List<PostId> others(RelatedEngine engine, Post post) {
        return engine.related(post).stream()
                .filter(id -> !isOfSameSeries(post, id))
                .toList();
    }
}
