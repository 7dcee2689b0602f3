package kexuebot.catalog.recommend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.series.Series;

/** Something else: of the larger subjects that have not come up one post each, another subject first each time. */
final class OtherSubjects {
    /** Fewer posts are no subject. */
    private static final int LARGE = 3;
    /** As many as take turns. */
    private static final int SUBJECTS = 24;

    private final Snapshot snapshot;
    private final Appeal appeal;
    private final Subjects met;

    private record Subject(int size, Post post) {
        static final Comparator<Subject> LARGEST_FIRST =
                Comparator.comparingInt((Subject each) -> -each.size).thenComparing(Subject::post, Post.NEWEST_FIRST);
    }

    OtherSubjects(Snapshot snapshot, Appeal appeal, Subjects met) {
        this.snapshot = snapshot;
        this.appeal = appeal;
        this.met = met;
    }

    /** @param turn any number; the next one begins with the next subject */
    void addTo(Scoreboard board, long turn) {
        List<Post> posts = new ArrayList<>(posts(board));
        Collections.rotate(posts, -(int) Math.floorMod(turn, (long) Math.max(1, posts.size())));
        for (int place = 0; place < posts.size(); place++) {
            board.add(posts.get(place), Weights.OTHER * (1 - 0.5 * place / posts.size()), new Recommendation.Other());
        }
    }

    private List<Post> posts(Scoreboard board) {
        Stream<Subject> series = snapshot.series().stream()
                .filter(each -> each.parts().size() >= LARGE && !met.has(each))
                .map(each -> new Subject(each.parts().size(), first(each)))
                .filter(subject -> board.has(subject.post()));
        Stream<Subject> tags = subjects(snapshot.byTag(), tag -> !met.hasTag(tag), board);
        Stream<Subject> categories = subjects(snapshot.byCategory(), slug -> !met.hasCategory(slug), board);
        return Stream.of(series, tags, categories)
                .flatMap(each -> each)
                .sorted(Subject.LARGEST_FIRST)
                .map(Subject::post)
                .distinct()
                .limit(SUBJECTS)
                .toList();
    }

    private static Post first(Series series) {
        return series.parts().get(0).post();
    }

    private Stream<Subject> subjects(Map<String, List<Post>> groups, Predicate<String> isOther, Scoreboard board) {
        return groups.entrySet().stream()
                .filter(group -> group.getValue().size() >= LARGE && isOther.test(group.getKey()))
                .flatMap(group -> best(group.getValue(), board));
    }

    private Stream<Subject> best(List<Post> group, Scoreboard board) {
        return group.stream()
                .filter(post -> board.has(post) && met.isStrange(post))
                .min(Comparator.comparingDouble((Post post) -> -appeal.of(post)).thenComparing(Post.NEWEST_FIRST))
                .map(post -> new Subject(group.size(), post))
                .stream();
    }
}
