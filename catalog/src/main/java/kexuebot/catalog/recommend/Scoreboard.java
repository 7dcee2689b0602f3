package kexuebot.catalog.recommend;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.recommend.Recommendation.Reason;

/** Adds up what says for each post that may be recommended; all others are ignored. For one thread. */
final class Scoreboard {
    private final Map<Post, Tally> tallies = new HashMap<>();

    private static final class Tally {
        private double sum;
        private double factor = 1;
        private double strongest;
        private Reason reason = new Recommendation.Other();

        private void add(double points, Reason why) {
            sum += points;
            if (points > strongest) {
                strongest = points;
                reason = why;
            }
        }
    }

    Scoreboard(Collection<Post> candidates) {
        candidates.forEach(post -> tallies.put(post, new Tally()));
    }

    boolean has(Post post) {
        return tallies.containsKey(post);
    }

    /** @param points 0 or more; a reason that gives more than those before replaces them */
    void add(Post post, double points, Reason reason) {
        Tally tally = tallies.get(post);
        if (tally != null) {
            tally.add(points, reason);
        }
    }

    /** @param factor within 0 and 1, for all that was and will be added */
    void damp(Post post, double factor) {
        Tally tally = tallies.get(post);
        if (tally != null) {
            tally.factor *= factor;
        }
    }

    /** Every candidate, the best first. */
    List<Scored> ranked() {
        return tallies.entrySet().stream()
                .map(each ->
                        new Scored(each.getKey(), each.getValue().sum * each.getValue().factor, each.getValue().reason))
                .sorted(Scored.BEST_FIRST)
                .toList();
    }
}
