package kexuebot.catalog.recommend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kexuebot.catalog.library.Snapshot;

/**
 * Chooses from scored posts so that five in a row are not all the same: after the maximal marginal relevance of
 * Carbonell and Goldstein (1998), likeness to what is chosen already costs a part of the score; of one series there are
 * two at most, and one at least is a discovery, as far as there are others. For one thread, for one list.
 */
final class Spread {
    private static final int FIVE = 5;
    private static final int OF_SERIES = 2;

    private final Map<Candidate, Double> costs = new LinkedHashMap<>();
    private final List<Candidate> chosen = new ArrayList<>();

    private Spread(List<Candidate> bestFirst) {
        bestFirst.forEach(candidate -> costs.put(candidate, 0.0));
    }

    /** Up to {@code count} of them in the order of the list. */
    static List<Scored> of(List<Scored> bestFirst, int count, Snapshot snapshot) {
        Spread spread = new Spread(
                bestFirst.stream().map(scored -> Candidate.of(scored, snapshot)).toList());
        while (spread.chosen.size() < count && !spread.costs.isEmpty()) {
            spread.choose();
        }
        return spread.chosen.stream().map(Candidate::scored).toList();
    }

    private void choose() {
        Candidate next = next();
        chosen.add(next);
        costs.remove(next);
        costs.replaceAll((candidate, cost) -> Math.max(cost, candidate.likeness(next)));
    }

    private Candidate next() {
        List<Candidate> all = List.copyOf(costs.keySet());
        List<Candidate> others = preferring(all, roomInSeries());
        return best(
                isTurnOfDiscovery() ? preferring(others, each -> each.scored().isDiscovery()) : others);
    }

    /** Those that are as wished, or all where none is. */
    private static List<Candidate> preferring(List<Candidate> all, Predicate<Candidate> wish) {
        List<Candidate> wished = all.stream().filter(wish).toList();
        return wished.isEmpty() ? all : wished;
    }

    private List<Candidate> five() {
        return chosen.subList(chosen.size() - chosen.size() % FIVE, chosen.size());
    }

    private Predicate<Candidate> roomInSeries() {
        Map<String, Integer> taken = new HashMap<>();
        five().forEach(each -> each.series().ifPresent(series -> taken.merge(series, 1, Integer::sum)));
        return candidate -> candidate
                .series()
                .filter(series -> taken.getOrDefault(series, 0) >= OF_SERIES)
                .isEmpty();
    }

    private boolean isTurnOfDiscovery() {
        return five().size() == FIVE - 1
                && five().stream().noneMatch(each -> each.scored().isDiscovery());
    }

    private Candidate best(List<Candidate> some) {
        Candidate best = some.get(0);
        for (Candidate candidate : some) {
            best = worth(candidate) > worth(best) ? candidate : best;
        }
        return best;
    }

    private double worth(Candidate candidate) {
        return candidate.scored().score() * (1 - Weights.LIKENESS * costs.get(candidate));
    }
}
