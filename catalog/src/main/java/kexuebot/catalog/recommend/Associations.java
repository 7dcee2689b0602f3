package kexuebot.catalog.recommend;

import java.util.List;
import java.util.function.Function;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.recommend.Recommendation.Reason;
import kexuebot.catalog.related.Related;

/** Posts related to what a reader likes, and fewer of those related to what it dislikes. */
final class Associations {
    /** As many of a list of related posts as can matter. */
    private static final int DEPTH = 20;

    private final History history;
    private final Function<Post, List<Related>> related;

    Associations(History history, Function<Post, List<Related>> related) {
        this.history = history;
        this.related = related;
    }

    void addTo(Scoreboard board) {
        history.interests().forEach(met -> add(met, board));
        history.dislikes().forEach(post -> damp(post, board));
    }

    private void add(Met met, Scoreboard board) {
        Reason reason = met.isLiked() ? new Recommendation.Liked(met.post()) : new Recommendation.Reading(met.post());
        List<Related> all = related.apply(met.post());
        for (int place = 0; place < Math.min(DEPTH, all.size()); place++) {
            board.add(all.get(place).post(), Weights.RELATED * met.interest() * discount(place), reason);
        }
    }

    private void damp(Post disliked, Scoreboard board) {
        List<Related> all = related.apply(disliked);
        for (int place = 0; place < Math.min(DEPTH, all.size()); place++) {
            board.damp(all.get(place).post(), 1 - Weights.DISLIKED * discount(place));
        }
    }

    private static double discount(int place) {
        return 1 / (1 + Weights.PLACE * place);
    }
}
