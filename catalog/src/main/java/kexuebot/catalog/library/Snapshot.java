package kexuebot.catalog.library;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.series.Series;
import kexuebot.catalog.series.SeriesRecognizer;

/** All posts at one moment, with the ways to reach them. Immutable and safe to share between threads. */
public final class Snapshot {
    private final List<Post> newestFirst;
    private final Map<PostId, Post> byId;
    private final List<Series> series;
    private final Map<Post, Series> seriesOf;
    private final Map<String, List<Post>> byTag;
    private final Map<String, List<Post>> byCategory;
    private final Map<Year, List<Post>> byYear;
    private final Mentions mentions;

    private Snapshot(Collection<Post> posts) {
        newestFirst = posts.stream().sorted(Post.NEWEST_FIRST).toList();
        byId = newestFirst.stream()
                .filter(post -> post.id().isPresent())
                .collect(Collectors.toUnmodifiableMap(post -> post.id().orElseThrow(), Function.identity()));
        series = SeriesRecognizer.recognize(newestFirst);
        seriesOf = new HashMap<>();
        series.forEach(each -> each.parts().forEach(part -> seriesOf.put(part.post(), each)));
        byTag = group(post -> post.tags().stream().distinct());
        byCategory = group(post -> Stream.of(post.category()).filter(name -> !name.isEmpty()));
        byYear = group(post -> post.day().map(Year::from).stream());
        mentions = Mentions.among(newestFirst, byId);
    }

    /** A snapshot of posts in any order; no two may have the same id. */
    public static Snapshot of(Collection<Post> posts) {
        return new Snapshot(posts);
    }

    private <K extends Comparable<K>> Map<K, List<Post>> group(Function<Post, Stream<K>> keys) {
        Map<K, List<Post>> groups = new TreeMap<>();
        for (Post post : newestFirst) {
            keys.apply(post)
                    .forEach(key ->
                            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(post));
        }
        groups.replaceAll((key, members) -> List.copyOf(members));
        return Collections.unmodifiableMap(groups);
    }

    /** Every post; those of unknown date last. */
    public List<Post> newestFirst() {
        return newestFirst;
    }

    public Optional<Post> post(PostId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Every series, by name. */
    public List<Series> series() {
        return series;
    }

    public Optional<Series> seriesOf(Post post) {
        return Optional.ofNullable(seriesOf.get(post));
    }

    /** Posts by tag, newest first within each. */
    public Map<String, List<Post>> byTag() {
        return byTag;
    }

    /** Posts by category slug such as {@code Big-Data}, newest first within each. */
    public Map<String, List<Post>> byCategory() {
        return byCategory;
    }

    /** Posts by year, newest first within each. */
    public Map<Year, List<Post>> byYear() {
        return byYear;
    }

    /** Posts that a post's known text names, by link or 《title》, in order of appearance. */
    public List<Post> mentionedBy(Post post) {
        return mentions.mentionedBy(post);
    }

    /** Posts whose known text names this one, newest first. */
    public List<Post> mentioning(Post post) {
        return mentions.mentioning(post);
    }

    /** The newest known day: how far the catalog reaches. Empty for an empty catalog. */
    public Optional<LocalDate> reachesUntil() {
        return newestFirst.stream().findFirst().flatMap(Post::day);
    }
}
