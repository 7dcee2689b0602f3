package kexuebot.catalog.recommend;

import java.util.Comparator;
import java.util.List;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.series.Series;

/** Posts of the series and tags that a reader follows: a series from its first unread part, a tag's most popular. */
final class Wishes {
    /** As many of each as can matter on one list. */
    private static final int OF_EACH = 5;

    private final Snapshot snapshot;
    private final Appeal appeal;

    Wishes(Snapshot snapshot, Appeal appeal) {
        this.snapshot = snapshot;
        this.appeal = appeal;
    }

    void addTo(Scoreboard board, Follows follows) {
        follows.series().forEach(series -> add(series.name(), parts(series), board));
        follows.tags().forEach(tag -> add(tag, tagged(tag), board));
    }

    private static List<Post> parts(Series series) {
        return series.parts().stream().map(Series.Part::post).toList();
    }

    /** Among equals the newest comes first, also where nothing is known. */
    private List<Post> tagged(String tag) {
        return snapshot.byTag().get(tag).stream()
                .sorted(Comparator.comparingDouble((Post post) -> -appeal.of(post)))
                .toList();
    }

    private static void add(String name, List<Post> posts, Scoreboard board) {
        List<Post> first = posts.stream().filter(board::has).limit(OF_EACH).toList();
        for (int place = 0; place < first.size(); place++) {
            board.add(first.get(place), Weights.FOLLOWED / (1 + place), new Recommendation.Followed(name));
        }
    }
}
