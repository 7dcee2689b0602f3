package kexuebot.catalog.recommend;

import java.util.List;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;

/** What is worth a look whoever reads: the popular and the newest, and below them all the rest in an order. */
final class Discoveries {
    /** As many as anybody would call the newest. */
    private static final int NEWEST = 10;

    private final Snapshot snapshot;
    private final Appeal appeal;

    Discoveries(Snapshot snapshot, Appeal appeal) {
        this.snapshot = snapshot;
        this.appeal = appeal;
    }

    void addTo(Scoreboard board, Subjects met) {
        List<Post> posts = snapshot.newestFirst();
        for (int place = 0; place < posts.size(); place++) {
            Post post = posts.get(place);
            board.add(post, rest(place, posts.size()), new Recommendation.Other());
            if (appeal.of(post) > 0) {
                board.add(post, Weights.POPULAR * appeal.of(post) * start(post, met), new Recommendation.Popular());
            }
            if (place < NEWEST && post.day().isPresent()) {
                board.add(post, fresh(place), new Recommendation.Fresh());
            }
        }
    }

    private static double rest(int place, int posts) {
        return Weights.REST * (1 - (double) place / posts);
    }

    private static double fresh(int place) {
        return Weights.FRESH / (1 + place);
    }

    private double start(Post post, Subjects met) {
        boolean isLate = snapshot.seriesOf(post)
                .filter(series -> !met.has(series))
                .filter(series -> !series.parts().get(0).post().equals(post))
                .isPresent();
        return isLate ? Weights.LATER_PART : 1;
    }
}
