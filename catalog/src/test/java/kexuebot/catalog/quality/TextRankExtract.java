package kexuebot.catalog.quality;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Post;

/**
 * The sentences that are most like the others (Mihalcea and Tarau 2004, TextRank), in order of the text. Likeness is the
 * number of common {@linkplain Bigrams bigrams} over the sum of the logarithms of both numbers of bigrams.
 */
final class TextRankExtract implements Extract {
    private static final double DAMPING = 0.85;
    private static final int ROUNDS = 50;

    @Override
    public List<String> sentences(Post post, Document text) {
        List<String> sentences = Prose.sentences(text);
        double[] ranks = ranks(sentences);
        List<Integer> best = IntStream.range(0, ranks.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer at) -> -ranks[at]))
                .toList();
        return Prose.filled(sentences, best);
    }

    static double[] ranks(List<String> sentences) {
        double[][] shares = shares(sentences);
        double[] ranks = new double[shares.length];
        Arrays.fill(ranks, 1);
        for (int round = 0; round < ROUNDS; round++) {
            double[] before = ranks;
            ranks = IntStream.range(0, before.length)
                    .mapToDouble(at -> 1 - DAMPING + DAMPING * received(at, shares, before))
                    .toArray();
        }
        return ranks;
    }

    private static double received(int at, double[][] shares, double[] ranks) {
        return IntStream.range(0, ranks.length)
                .mapToDouble(from -> shares[from][at] * ranks[from])
                .sum();
    }

    /** How a sentence spreads its rank over the others. */
    private static double[][] shares(List<String> sentences) {
        List<Set<String>> terms = sentences.stream()
                .map(sentence -> (Set<String>) new HashSet<>(Bigrams.of(Counted.withoutFormulas(sentence))))
                .toList();
        return terms.stream().map(each -> normal(likenesses(each, terms))).toArray(double[][]::new);
    }

    private static double[] likenesses(Set<String> one, List<Set<String>> all) {
        return all.stream()
                .mapToDouble(other -> one == other ? 0 : likeness(one, other))
                .toArray();
    }

    private static double likeness(Set<String> one, Set<String> other) {
        Set<String> common = one.stream().filter(other::contains).collect(Collectors.toSet());
        return common.isEmpty() ? 0 : common.size() / (Math.log(one.size() + 1) + Math.log(other.size() + 1));
    }

    private static double[] normal(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return sum == 0
                ? weights
                : Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }
}
