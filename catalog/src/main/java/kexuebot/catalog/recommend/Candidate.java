package kexuebot.catalog.recommend;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Folding;
import kexuebot.catalog.series.Series;

/**
 * A scored post with what it may have in common with others.
 *
 * @param title pairs of characters that stand together in its title
 */
record Candidate(Scored scored, Optional<String> series, Set<String> tags, Set<Integer> title) {
    private static final double TAGS = 0.5;
    private static final double TITLES = 0.7;
    private static final double CATEGORY = 0.1;
    /** A list around one post is dull. */
    private static final double SOURCE = 0.1;
    /** Discoveries are to open several doors. */
    private static final double DISCOVERY = 0.8;

    /** Cheap, for candidates are keys of maps. */
    @Override
    public int hashCode() {
        return scored.hashCode();
    }

    static Candidate of(Scored scored, Snapshot snapshot) {
        return new Candidate(
                scored,
                snapshot.seriesOf(scored.post()).map(Series::name),
                Set.copyOf(new HashSet<>(scored.post().tags())),
                pairs(Folding.title(scored.post().title())));
    }

    private static Set<Integer> pairs(String folded) {
        return IntStream.range(1, folded.length())
                .mapToObj(i -> folded.charAt(i - 1) << Character.SIZE | folded.charAt(i))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** From 0, nothing in common, to 1, as good as the same. */
    double likeness(Candidate other) {
        if (isOfSameSeries(other)) {
            return 1;
        }
        double shared = TAGS * shared(tags, other.tags)
                + TITLES * shared(title, other.title)
                + (isOfSameCategory(other) ? CATEGORY : 0)
                + reason(other);
        return Math.min(1, shared);
    }

    private boolean isOfSameSeries(Candidate other) {
        return series.isPresent() && series.equals(other.series);
    }

    private boolean isOfSameCategory(Candidate other) {
        String category = scored.post().category();
        return !category.isEmpty() && category.equals(other.scored.post().category());
    }

    private double reason(Candidate other) {
        if (!scored.reason().equals(other.scored.reason())) {
            return 0;
        }
        return scored.isDiscovery() ? DISCOVERY : SOURCE;
    }

    /** Dice's coefficient. */
    private static <T> double shared(Set<T> one, Set<T> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        int both = 0;
        for (T each : one) {
            both += other.contains(each) ? 1 : 0;
        }
        return 2.0 * both / (one.size() + other.size());
    }
}
