package kexuebot.catalog.quality;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.recommend.Taste;
import kexuebot.catalog.recommend.Trace;
import kexuebot.catalog.series.Series;

/**
 * Readers made up so that it is known what they would read next. Each has also met four other posts in the two months
 * before, drawn at random but always the same.
 */
final class InventedReaders {
    private static final int SHORTEST = 3;
    private static final int STRAY = 4;
    private static final int DAYS = 60;

    private final Snapshot snapshot;
    private final int most;
    private final Instant now;

    /**
     * @param snapshot with all links
     * @param most how many of a kind, about; evenly chosen of all
     */
    InventedReaders(Snapshot snapshot, int most) {
        this.snapshot = snapshot;
        this.most = most;
        now = snapshot.reachesUntil().orElseThrow().plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** When all of them ask. */
    Instant now() {
        return now;
    }

    /** A reader opened the parts of a series up to one, a part a day, and wants the next: early, midway, at the end. */
    List<InventedReader> ofSeries() {
        return evenly(snapshot.series().stream()
                .filter(series -> series.parts().size() >= SHORTEST)
                .flatMap(series -> Stream.of(
                                1, 2, series.parts().size() / 2, series.parts().size() - 1)
                        .distinct()
                        .map(read -> ofSeries(series, read))));
    }

    private List<InventedReader> evenly(Stream<InventedReader> readers) {
        List<InventedReader> all = readers.toList();
        int step = Math.max(1, Math.round((float) all.size() / most));
        return IntStream.range(0, all.size())
                .filter(i -> i % step == 0)
                .mapToObj(all::get)
                .toList();
    }

    private InventedReader ofSeries(Series series, int read) {
        List<Trace> traces = IntStream.range(0, read)
                .mapToObj(i -> trace(series.parts().get(i).post(), Trace.Kind.OPENED, read - i))
                .toList();
        return reader(traces, Set.of(id(series.parts().get(read).post())));
    }

    /** A reader opened a post and one that it links to, and wants another that it links to. */
    List<InventedReader> ofLinks() {
        return evenly(snapshot.newestFirst().stream().flatMap(this::ofLinks));
    }

    private Stream<InventedReader> ofLinks(Post post) {
        List<Post> linked = snapshot.mentionedBy(post).stream()
                .filter(other -> !isOfSameSeries(post, other))
                .toList();
        return IntStream.range(1, linked.size()).mapToObj(i -> ofLinks(post, linked.get(i - 1), linked.get(i)));
    }

    private InventedReader ofLinks(Post post, Post read, Post wanted) {
        List<Trace> traces = List.of(trace(read, Trace.Kind.OPENED, 1), trace(post, Trace.Kind.OPENED, 2));
        return reader(traces, Set.of(id(wanted)));
    }

    /** A reader liked a post, and wants any of those that it links to or that link to it. */
    List<InventedReader> ofLikes() {
        return evenly(snapshot.newestFirst().stream().flatMap(this::ofLike));
    }

    private Stream<InventedReader> ofLike(Post post) {
        Set<PostId> wanted = Stream.of(snapshot.mentionedBy(post), snapshot.mentioning(post))
                .flatMap(List::stream)
                .filter(other -> !isOfSameSeries(post, other))
                .map(InventedReaders::id)
                .collect(Collectors.toSet());
        return wanted.isEmpty() ? Stream.empty() : Stream.of(reader(List.of(trace(post, Trace.Kind.LIKED, 1)), wanted));
    }

    private boolean isOfSameSeries(Post post, Post other) {
        return snapshot.seriesOf(post).isPresent() && snapshot.seriesOf(post).equals(snapshot.seriesOf(other));
    }

    private InventedReader reader(List<Trace> traces, Set<PostId> wanted) {
        Set<PostId> known = new HashSet<>(wanted);
        traces.forEach(trace -> known.add(trace.post()));
        List<Trace> all = new ArrayList<>(traces);
        all.addAll(strays(known));
        return new InventedReader(new Taste(all, Set.of(), Set.of(), List.of()), wanted);
    }

    private List<Trace> strays(Set<PostId> known) {
        Random random = new Random(known.hashCode());
        List<Post> posts = snapshot.newestFirst();
        Set<Post> strays = new LinkedHashSet<>();
        while (strays.size() < STRAY) {
            Post stray = posts.get(random.nextInt(posts.size()));
            if (!known.contains(id(stray))) {
                strays.add(stray);
            }
        }
        return strays.stream()
                .map(post -> trace(
                        post, random.nextInt(STRAY) == 0 ? Trace.Kind.FOUND : Trace.Kind.OPENED, random.nextInt(DAYS)))
                .toList();
    }

    private Trace trace(Post post, Trace.Kind kind, int daysAgo) {
        return new Trace(id(post), kind, now.minus(Duration.ofDays(daysAgo)));
    }

    private static PostId id(Post post) {
        return post.id().orElseThrow();
    }
}
