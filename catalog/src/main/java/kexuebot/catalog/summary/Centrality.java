package kexuebot.catalog.summary;

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
        double[] sizes = sentences.stream()
                .mapToDouble(each -> Math.log(1 + each.length))
                .toArray();
        for (int i = 0; i < shared.length; i++) {
            for (int j = 0; j < shared.length; j++) {
                shared[i][j] = i == j || shared[i][j] == 0 ? 0 : shared[i][j] / (sizes[i] + sizes[j]);
            }
        }
        for (double[] row : shared) {
            double sum = Arrays.stream(row).sum();
            Arrays.setAll(row, i -> sum == 0 ? 0 : row[i] / sum);
        }
        return shared;
    }

    private static double[][] shared(List<int[]> sentences, int terms) {
        double[][] shared = new double[sentences.size()][sentences.size()];
        for (int[] having : having(sentences, terms)) {
            for (int i : having) {
                for (int j : having) {
                    shared[i][j]++;
                }
            }
        }
        return shared;
    }

    /** The sentences that have each term. */
    private static int[][] having(List<int[]> sentences, int terms) {
        int[] counts = new int[terms];
        sentences.forEach(each -> Arrays.stream(each).forEach(term -> counts[term]++));
        int[][] having = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        for (int i = 0; i < sentences.size(); i++) {
            for (int term : sentences.get(i)) {
                having[term][--counts[term]] = i;
            }
        }
        return having;
    }
}
