package kexuebot.catalog.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Picks the set of sentences. */
final class Choice {
    static int POOL = 24;
    static int BUDGET = 155;
    static int MIN = 3;
    static int MAX = 5;
    final List<Candidate> all;
    final Scores s;
    final Weights w;
    List<Integer> best = List.of();
    double bestValue = -1;
    int[] pool;
    int[] lengths;

    Choice(List<Candidate> all, Scores s, Weights w) {
        this.all = all;
        this.s = s;
        this.w = w;
        lengths = all.stream().mapToInt(Candidate::length).toArray();
    }

    List<Integer> choose() {
        double[] single = new double[all.size()];
        for (int i = 0; i < single.length; i++) {
            single[i] = value(i, new int[s.gramWorth.length]);
        }
        pool = IntStream.range(0, all.size())
                .filter(i -> all.get(i).standing() == Standing.ALONE
                        || all.get(i).standing() == Standing.LEANING
                                && i > 0
                                && all.get(i - 1).standing() != Standing.NEVER)
                .filter(i -> lengths[i] <= BUDGET)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -single[i] / Math.pow(lengths[i], 0.8)))
                .limit(POOL)
                .sorted()
                .mapToInt(i -> i)
                .toArray();
        search(0, new ArrayList<>(), 0, 0, new int[s.gramWorth.length]);
        return best;
    }

    double value(int i, int[] covered) {
        double v = (1 - w.coverage()) * s.worth[i] * lengths[i] / 10.0;
        double c = 0;
        for (int g : s.grams.get(i)) {
            if (covered[g] == 0) c += s.gramWorth[g];
        }
        return v + w.coverage() * c;
    }

    void search(int at, List<Integer> chosen, int length, double value, int[] covered) {
        double v = value * (chosen.size() < MIN ? 0.5 + 0.5 * chosen.size() / MIN : 1);
        if (v > bestValue && !chosen.isEmpty()) {
            bestValue = v;
            best = List.copyOf(chosen);
        }
        if (chosen.size() == MAX) return;
        for (int p = at; p < pool.length; p++) {
            int i = pool[p];
            if (length + lengths[i] > BUDGET) continue;
            if (all.get(i).standing() == Standing.LEANING && !chosen.contains(i - 1)) continue;
            double add = value(i, covered);
            for (int g : s.grams.get(i)) covered[g]++;
            chosen.add(i);
            search(p + 1, chosen, length + lengths[i], value + add, covered);
            chosen.remove(chosen.size() - 1);
            for (int g : s.grams.get(i)) covered[g]--;
        }
    }
}
