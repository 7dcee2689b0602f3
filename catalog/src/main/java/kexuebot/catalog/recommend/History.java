package kexuebot.catalog.recommend;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;

/** What a reader has met, of the posts that there are. */
final class History {
    /** Asking what is related may take 10 ms a post. */
    static final int SEEDS = 12;

    private static final int DISLIKES = 3;
    /** So that one long series leaves room for other interests. */
    private static final int SEEDS_OF_SERIES = 3;

    private static final Comparator<Met> STRONGEST = Comparator.comparingDouble((Met met) -> -met.interest())
            .thenComparing(Met::last, Comparator.reverseOrder())
            .thenComparing(Met::post, Post.NEWEST_FIRST);

    private final Map<Post, Met> met = new LinkedHashMap<>();
    private final Snapshot snapshot;

    private History(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Traces of posts that are not in the snapshot are left out; those of the future are of now. */
    static History of(List<Trace> traces, Snapshot snapshot, Instant now) {
        Map<Post, List<Trace>> byPost = new LinkedHashMap<>();
        for (Trace trace : traces) {
            snapshot.post(trace.post())
                    .ifPresent(post ->
                            byPost.computeIfAbsent(post, p -> new ArrayList<>()).add(trace));
        }
        History history = new History(snapshot);
        byPost.forEach((post, all) -> history.met.put(post, Met.of(post, all, now)));
        return history;
    }

    Collection<Met> all() {
        return met.values();
    }

    Optional<Met> of(Post post) {
        return Optional.ofNullable(met.get(post));
    }

    boolean hasRead(Post post) {
        return of(post).filter(Met::isRead).isPresent();
    }

    /** Posts that were found and not read. */
    List<Post> found() {
        return met.values().stream()
                .filter(each -> !each.isRead())
                .map(Met::post)
                .toList();
    }

    /** The posts of most interest, the strongest first; with the dislikes no more than {@link #SEEDS}. */
    List<Met> interests() {
        Map<String, Integer> taken = new HashMap<>();
        return met.values().stream()
                .filter(each -> !each.isDisliked())
                .sorted(STRONGEST)
                .filter(each -> isRoomFor(each, taken))
                .limit(SEEDS - DISLIKES)
                .toList();
    }

    private boolean isRoomFor(Met each, Map<String, Integer> taken) {
        return snapshot.seriesOf(each.post())
                .map(series -> taken.merge(series.name(), 1, Integer::sum) <= SEEDS_OF_SERIES)
                .orElse(true);
    }

    /** The latest dislikes, the latest first. */
    List<Post> dislikes() {
        Stream<Met> latest = met.values().stream()
                .filter(Met::isDisliked)
                .sorted(Comparator.comparing(Met::last).reversed().thenComparing(Met::post, Post.NEWEST_FIRST));
        return latest.limit(DISLIKES).map(Met::post).toList();
    }
}
