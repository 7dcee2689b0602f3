package kexuebot.catalog.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.related.Related;
import kexuebot.catalog.related.Related.Reason;

/** Related posts as simply as can be: neighbours in the series, links both ways, and titles that share bigrams. */
final class NearRelated implements Function<Post, List<Related>> {
    private static final int SIMILAR = 10;

    private final Snapshot snapshot;
    private final Map<String, List<Post>> having = new HashMap<>();

    NearRelated(Snapshot snapshot) {
        this.snapshot = snapshot;
        snapshot.newestFirst()
                .forEach(post -> bigrams(post)
                        .forEach(bigram -> having.computeIfAbsent(bigram, b -> new ArrayList<>())
                                .add(post)));
    }

    @Override
    public List<Related> apply(Post post) {
        Map<Post, List<Reason>> near = new LinkedHashMap<>();
        snapshot.seriesOf(post).ifPresent(series -> {
            series.after(post).ifPresent(part -> add(near, part.post(), new Related.NextPart()));
            series.before(post).ifPresent(part -> add(near, part.post(), new Related.PreviousPart()));
        });
        snapshot.mentionedBy(post).forEach(other -> add(near, other, new Related.Cited()));
        snapshot.mentioning(post).forEach(other -> add(near, other, new Related.Citing()));
        similar(post).forEach(other -> add(near, other, new Related.Similar(List.of())));
        near.remove(post);
        return near.entrySet().stream()
                .map(each -> new Related(each.getKey(), each.getValue()))
                .toList();
    }

    private static void add(Map<Post, List<Reason>> near, Post post, Reason reason) {
        near.computeIfAbsent(post, p -> new ArrayList<>()).add(reason);
    }

    /** Most bigrams in common first, for the length of the title. */
    private List<Post> similar(Post post) {
        Map<Post, Double> likeness = new HashMap<>();
        bigrams(post)
                .forEach(bigram -> having.get(bigram)
                        .forEach(other -> likeness.merge(other, 1.0 / lengths(post, other), Double::sum)));
        return likeness.keySet().stream()
                .sorted(Comparator.<Post>comparingDouble(other -> -likeness.get(other))
                        .thenComparing(Post.NEWEST_FIRST))
                .limit(SIMILAR + 1)
                .toList();
    }

    private static int lengths(Post one, Post other) {
        return one.title().length() + other.title().length();
    }

    private static Set<String> bigrams(Post post) {
        return new HashSet<>(Bigrams.of(post.title()));
    }
}
