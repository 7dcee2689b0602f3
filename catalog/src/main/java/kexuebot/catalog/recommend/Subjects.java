package kexuebot.catalog.recommend;

import java.util.HashSet;
import java.util.Set;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.series.Series;

/** The series, tags and categories that have come up: of posts that were met, and what is followed. */
final class Subjects {
    private final Snapshot snapshot;
    private final Set<String> series = new HashSet<>();
    private final Set<String> tags = new HashSet<>();
    private final Set<String> categories = new HashSet<>();

    private Subjects(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    static Subjects of(Follows follows, History history, Snapshot snapshot) {
        Subjects subjects = new Subjects(snapshot);
        follows.series().forEach(each -> subjects.series.add(each.name()));
        subjects.tags.addAll(follows.tags());
        history.all().forEach(met -> subjects.add(met.post()));
        return subjects;
    }

    private void add(Post post) {
        snapshot.seriesOf(post).map(Series::name).ifPresent(series::add);
        tags.addAll(post.tags());
        categories.add(post.category());
    }

    boolean has(Series each) {
        return series.contains(each.name());
    }

    boolean hasTag(String tag) {
        return tags.contains(tag);
    }

    boolean hasCategory(String slug) {
        return categories.contains(slug);
    }

    /** Whether neither the post's series nor any of its tags has come up. */
    boolean isStrange(Post post) {
        return snapshot.seriesOf(post).filter(this::has).isEmpty()
                && post.tags().stream().noneMatch(this::hasTag);
    }
}
