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
        Reason reason = reason(met);
        List<Related> all = related.apply(met.post());
        for (int place = 0; place < Math.min(DEPTH, all.size()); place++) {
            double worth = Weights.RELATED * worth(all.get(place)) * discount(place);
            board.add(all.get(place).post(), met.interest() * worth, reason);
        }
    }

    private static Reason reason(Met met) {
        if (met.isLiked()) {
            return new Recommendation.Liked(met.post());
        }
        return met.isRead() ? new Recommendation.Reading(met.post()) : new Recommendation.Found(met.post());
    }

    private void damp(Post disliked, Scoreboard board) {
        List<Related> all = related.apply(disliked);
        for (int place = 0; place < Math.min(DEPTH, all.size()); place++) {
            board.damp(all.get(place).post(), 1 - Weights.DISLIKED * discount(place));
        }
    }

    private static double worth(Related other) {
        if (other.reasons().stream().anyMatch(Associations::isLink)) {
            return Weights.LINKED;
        }
        return other.reasons().get(0) instanceof Related.PreviousPart ? Weights.PREVIOUS_PART : 1;
    }

    private static boolean isLink(Related.Reason reason) {
        return reason instanceof Related.Cited
                || reason instanceof Related.Citing
                || reason instanceof Related.Correcting;
    }

    private static double discount(int place) {
        return 1 / (1 + Weights.PLACE * place);
    }
}
