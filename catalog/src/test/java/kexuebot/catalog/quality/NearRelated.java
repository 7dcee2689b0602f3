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
import java.util.stream.Collectors;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.related.Related;
import kexuebot.catalog.related.Related.Reason;

/** Related posts as simply as can be: neighbours in the series, links both ways, and titles that share bigrams. */
final class NearRelated implements Function<Post, List<Related>> {
    private static final int SIMILAR = 10;

    private final Snapshot snapshot;
    private final Map<Post, Set<String>> titles;

    NearRelated(Snapshot snapshot) {
        this.snapshot = snapshot;
        titles = snapshot.newestFirst().stream()
                .collect(Collectors.toMap(post -> post, post -> new HashSet<>(Bigrams.of(post.title()))));
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

    private List<Post> similar(Post post) {
        Map<Post, Double> likeness = new HashMap<>();
        snapshot.newestFirst().forEach(other -> likeness.put(other, likeness(post, other)));
        return snapshot.newestFirst().stream()
                .filter(other -> likeness.get(other) > 0)
                .sorted(Comparator.comparingDouble((Post other) -> -likeness.get(other)))
                .limit(SIMILAR + 1)
                .toList();
    }

    private double likeness(Post one, Post other) {
        Set<String> mine = titles.get(one);
        Set<String> theirs = titles.get(other);
        return (double) theirs.stream().filter(mine::contains).count() / Math.max(1, mine.size() + theirs.size());
    }
}
