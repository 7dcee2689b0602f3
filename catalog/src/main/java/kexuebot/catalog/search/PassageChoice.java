package kexuebot.catalog.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses passages that are good and say different things: Carbonell and Goldstein, The Use of MMR (1998), with a product
 * in the place of the sum.
 */
final class PassageChoice {
    private static final int MOST_OF_POST = 2;
    /** Enough to choose a few from. */
    private static final int LOOKED_AT = 60;
    /** What is so much worse than the best is no answer beside it. */
    private static final double LEAST_OF_BEST = 0.35;
    /** What is so like another says it again. */
    private static final double REPEATED = 0.6;
    /** A second passage of the same post is worth a little less than one of another. */
    private static final double SAME_POST = 0.85;

    private final List<Quotable> left;
    private final List<Quotable> chosen = new ArrayList<>();

    private PassageChoice(List<Quotable> all) {
        List<Quotable> best = all.stream()
                .sorted(Comparator.comparingDouble(Quotable::score).reversed())
                .limit(LOOKED_AT)
                .toList();
        double least = best.isEmpty() ? 0 : LEAST_OF_BEST * best.get(0).score();
        left = new ArrayList<>(
                best.stream().filter(each -> each.score() >= least).toList());
    }

    /** Up to {@code limit}, the best first. */
    static List<Quotable> of(List<Quotable> all, int limit) {
        PassageChoice choice = new PassageChoice(all);
        while (choice.chosen.size() < limit && choice.chooseNext()) {}
        return List.copyOf(choice.chosen);
    }

    private boolean chooseNext() {
        left.removeIf(this::isTooMuch);
        Optional<Quotable> next = left.stream().max(Comparator.comparingDouble(this::worth));
        next.map(Quotable::whole).ifPresent(chosen::add);
        next.ifPresent(left::remove);
        return next.isPresent();
    }

    private boolean isTooMuch(Quotable candidate) {
        return chosen.stream().filter(each -> isSamePost(each, candidate)).count() >= MOST_OF_POST
                || chosen.stream().anyMatch(candidate::overlaps)
                || chosen.stream().anyMatch(each -> each.text().contains(candidate.text()))
                || likeness(candidate) >= REPEATED;
    }

    private double worth(Quotable candidate) {
        boolean again = chosen.stream().anyMatch(each -> isSamePost(each, candidate));
        return candidate.score() * (1 - likeness(candidate)) * (again ? SAME_POST : 1);
    }

    private static boolean isSamePost(Quotable one, Quotable other) {
        return one.post() == other.post();
    }

    private double likeness(Quotable candidate) {
        Set<String> pairs = pairs(candidate);
        return chosen.stream()
                .mapToDouble(each -> jaccard(pairs, pairs(each)))
                .max()
                .orElse(0);
    }

    private static double jaccard(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        int all = one.size() + other.size() - both.size();
        return all == 0 ? 0 : both.size() / (double) all;
    }

    /** Each two characters side by side. */
    private static Set<String> pairs(Quotable quotable) {
        String text = quotable.text();
        Set<String> pairs = new HashSet<>();
        for (int i = 1; i < text.length(); i++) {
            pairs.add(text.substring(i - 1, i + 1));
        }
        return pairs;
    }
}
