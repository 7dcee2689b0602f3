package kexuebot.catalog.related;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.series.Series;

/**
 * Chooses from related posts, one after the other the best of those that are left: the stronger its reason the better,
 * but what there is already much of counts less (in the manner of maximal marginal relevance; Carbonell and Goldstein,
 * 1998). For one list.
 */
final class Choice {
    /** What is left of a reason's weight with each post that was chosen for it: a post that cites dozens leaves room. */
    private static final double AGAIN = 0.75;
    /** So many parts of the post's own series are enough, its neighbours aside: readers know the others. */
    private static final int MOST_PARTS = 2;
    /** The same of any other series. */
    private static final int MOST_OTHER_PARTS = 3;
    /** Parts beyond that, and those of the own series that are merely alike, come after all others. */
    private static final double TOO_MANY = 100;

    private final Snapshot snapshot;
    private final Optional<Series> own;
    private final Map<Post, Double> likeness;
    private final Map<Strength, Integer> chosenFor = new EnumMap<>(Strength.class);
    private final Map<Series, Integer> chosenOf = new HashMap<>();

    /** @param likeness 1 for the most alike, of every post that is alike */
    Choice(Snapshot snapshot, Optional<Series> own, Map<Post, Double> likeness) {
        this.snapshot = snapshot;
        this.own = own;
        this.likeness = likeness;
    }

    List<Related> of(List<Related> candidates, int limit) {
        List<Related> left = new ArrayList<>(candidates);
        List<Related> chosen = new ArrayList<>();
        while (chosen.size() < limit && !left.isEmpty()) {
            Related best = best(left);
            left.remove(best);
            chosen.add(best);
            count(best);
        }
        return List.copyOf(chosen);
    }

    /** Of equals the first. */
    private Related best(List<Related> left) {
        Related best = left.get(0);
        for (Related each : left) {
            best = value(each) > value(best) ? each : best;
        }
        return best;
    }

    private void count(Related chosen) {
        chosenFor.merge(strongest(chosen), 1, Integer::sum);
        if (!isNeighbour(chosen)) {
            snapshot.seriesOf(chosen.post()).ifPresent(series -> chosenOf.merge(series, 1, Integer::sum));
        }
    }

    private double value(Related candidate) {
        double like = Strength.SIMILAR.weight() * likeness.getOrDefault(candidate.post(), 0.0);
        Strength strongest = strongest(candidate);
        double value = strongest == Strength.SIMILAR
                ? like
                : strongest.weight() * Math.pow(AGAIN, chosenFor.getOrDefault(strongest, 0)) + like;
        return isTooMany(candidate) ? value - TOO_MANY : value;
    }

    private boolean isTooMany(Related candidate) {
        Optional<Series> series = snapshot.seriesOf(candidate.post());
        if (series.isEmpty() || isNeighbour(candidate) || strongest(candidate) == Strength.CORRECTING) {
            return false;
        }
        boolean isOwn = series.equals(own);
        boolean isMerelyAlike = strongest(candidate) == Strength.SIMILAR;
        return isOwn && isMerelyAlike
                || chosenOf.getOrDefault(series.get(), 0) >= (isOwn ? MOST_PARTS : MOST_OTHER_PARTS);
    }

    private static boolean isNeighbour(Related related) {
        Strength strongest = strongest(related);
        return strongest == Strength.NEXT || strongest == Strength.PREVIOUS;
    }

    private static Strength strongest(Related related) {
        return Strength.of(related.reasons().get(0));
    }
}
