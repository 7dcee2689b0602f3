package kexuebot.catalog.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much each sentence has in common with all others: TextRank (Mihalcea and Tarau, 2004) over shared terms, at most 300
 * sentences.
 */
final class Centrality {
    private static final double DAMPING = 0.85;
    private static final int ROUNDS = 30;

    private Centrality() {}

    /** From above 0 to 1, the most central having 1. */
    static double[] of(List<int[]> sentences, int terms) {
        double[][] likeness = likeness(sentences, terms);
        double[] ranks = new double[sentences.size()];
        Arrays.fill(ranks, 1);
        for (int round = 0; round < ROUNDS; round++) {
            ranks = next(ranks, likeness);
        }
        double highest = Arrays.stream(ranks).max().orElse(1);
        return Arrays.stream(ranks).map(rank -> rank / highest).toArray();
    }

    private static double[] next(double[] ranks, double[][] likeness) {
        double[] next = new double[ranks.length];
        Arrays.fill(next, 1 - DAMPING);
        for (int from = 0; from < ranks.length; from++) {
            for (int to = 0; to < ranks.length; to++) {
                next[to] += DAMPING * ranks[from] * likeness[from][to];
            }
        }
        return next;
    }

    /** Shared terms over the logarithms of lengths; what goes out of a sentence adds up to 1. */
    private static double[][] likeness(List<int[]> sentences, int terms) {
        double[][] shared = shared(sentences, terms);
        for (int i = 0; i < shared.length; i++) {
            for (int j = 0; j < shared.length; j++) {
                double size = Math.log(1 + sentences.get(i).length) + Math.log(1 + sentences.get(j).length);
                shared[i][j] = i == j || size == 0 ? 0 : shared[i][j] / size;
            }
        }
        for (double[] row : shared) {
            double sum = Arrays.stream(row).sum();
            Arrays.setAll(row, i -> sum == 0 ? 0 : row[i] / sum);
        }
        return shared;
    }

    private static double[][] shared(List<int[]> sentences, int terms) {
        List<List<Integer>> having = new ArrayList<>();
        for (int term = 0; term < terms; term++) {
            having.add(new ArrayList<>());
        }
        for (int i = 0; i < sentences.size(); i++) {
            for (int term : sentences.get(i)) {
                having.get(term).add(i);
            }
        }
        double[][] shared = new double[sentences.size()][sentences.size()];
        for (List<Integer> some : having) {
            some.forEach(i -> some.forEach(j -> shared[i][j]++));
        }
        return shared;
    }
}
