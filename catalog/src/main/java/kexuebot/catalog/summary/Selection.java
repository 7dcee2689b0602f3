package kexuebot.catalog.summary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Picks the few sentences that together say most: the sum of their worth and of the worth of the different terms in them
 * (Gillick and Favre, 2009: a term counts once, so that nothing pays for being said again). All sets of the most
 * promising sentences are tried, in the order of the text.
 */
final class Selection {
    /** Characters of prose: three or four sentences, with some 150 letters, and as much as a phone shows at once. */
    private static final int BUDGET = 168;

    /** Shorter ones say little, and are taken only where there is nothing else. */
    private static final int SHORTEST = 18;
    /** Fewer are worth less, for what is said in different places is the summary. */
    private static final int FEWEST = 3;

    private static final int MOST = 5;
    /** What a sentence right behind another is worth for being easier to read, of the mean of all. */
    private static final double FOLLOWING = 0.1;
    /** Sets of up to five of so many are some 50,000. */
    private static final int PROMISING = 24;
    /** The share of the terms; the rest is the worth of whole sentences by their length. */
    private static final double COVERAGE = 0.4;
    /** Characters of prose for each of which a sentence's worth counts as much as one term. */
    private static final double CHARACTERS_A_TERM = 10;
    /** Below 1, so that of two sentences equally dense the longer one is the more promising. */
    private static final double LENGTH_POWER = 0.8;

    private final List<Candidate> sentences;
    private final Scores scores;
    private final int[] lengths;
    private final int[] pool;
    private final double[] opening;
    private final boolean[][] alike;
    private final int[] covered;
    private List<Integer> best = List.of();
    private double bestValue;

    private Selection(List<Candidate> sentences, Scores scores) {
        this.sentences = sentences;
        this.scores = scores;
        this.lengths = sentences.stream().mapToInt(Candidate::length).toArray();
        this.covered = new int[scores.termCount()];
        this.pool = pool();
        this.opening = Arrays.stream(pool).mapToDouble(scores::opening).toArray();
        this.alike = alike();
    }

    /** Indices of three to five sentences, fewer where there are no more; ascending. */
    static List<Integer> of(List<Candidate> sentences, Scores scores) {
        Selection selection = new Selection(sentences, scores);
        selection.search(0, new ArrayList<>(), 0, 0);
        return selection.best;
    }

    private int[] pool() {
        int[] telling = pool(SHORTEST, false);
        int[] prose = telling.length < FEWEST ? pool(0, false) : telling;
        return prose.length == 0 ? pool(0, true) : prose;
    }

    private int[] pool(int shortest, boolean symbolic) {
        Comparator<Integer> promising = Comparator.comparingDouble(this::promise);
        Set<String> seen = new HashSet<>();
        return IntStream.range(0, sentences.size())
                .filter(at -> lengths[at] >= shortest && lengths[at] <= BUDGET && isQuotable(at))
                .filter(at -> symbolic || !sentences.get(at).symbolic())
                .filter(at -> seen.add(sentences.get(at).text()))
                .boxed()
                .sorted(promising.reversed())
                .limit(PROMISING)
                .sorted()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private boolean isQuotable(int at) {
        return switch (sentences.get(at).standing()) {
            case ALONE -> true;
            case LEANING -> follows(at, at - 1) && sentences.get(at - 1).standing() != Standing.NEVER;
            case NEVER -> false;
        };
    }

    private boolean follows(int at, int other) {
        return other >= 0
                && sentences.get(other).number() + 1 == sentences.get(at).number();
    }

    private double promise(int at) {
        return added(at) / Math.pow(lengths[at], LENGTH_POWER);
    }

    /** What a sentence adds to those that are chosen. */
    private double added(int at) {
        double terms = 0;
        for (int term : scores.terms(at)) {
            terms += covered[term] == 0 ? scores.termWorth(term) : 0;
        }
        return (1 - COVERAGE) * scores.worth(at) * lengths[at] / CHARACTERS_A_TERM + COVERAGE * terms;
    }

    /** @param chosen places in the pool */
    private void search(int from, List<Integer> chosen, int length, double value) {
        note(chosen, value);
        for (int i = from; i < pool.length && chosen.size() < MOST; i++) {
            if (length + lengths[pool[i]] <= BUDGET && stands(i, chosen)) {
                double more = value + added(pool[i]);
                chosen.add(i);
                cover(pool[i], 1);
                search(i + 1, chosen, length + lengths[pool[i]], more);
                cover(pool[i], -1);
                chosen.remove(chosen.size() - 1);
            }
        }
    }

    private void note(List<Integer> chosen, double value) {
        if (!chosen.isEmpty()) {
            double size = chosen.size();
            double counted = value
                    * Math.min(1, size / FEWEST)
                    * (1 + opening[chosen.get(0)])
                    * (1 + FOLLOWING * following(chosen) / size);
            if (counted > bestValue) {
                bestValue = counted;
                best = chosen.stream().map(at -> pool[at]).toList();
            }
        }
    }

    private int following(List<Integer> chosen) {
        int count = 0;
        for (int i = 1; i < chosen.size(); i++) {
            count += follows(pool[chosen.get(i)], pool[chosen.get(i - 1)]) ? 1 : 0;
        }
        return count;
    }

    /** Whether it can be read behind those, and says something else. */
    private boolean stands(int i, List<Integer> chosen) {
        boolean alone = sentences.get(pool[i]).standing() == Standing.ALONE;
        return (alone || !chosen.isEmpty() && follows(pool[i], pool[chosen.get(chosen.size() - 1)]))
                && chosen.stream().noneMatch(each -> alike[i][each]);
    }

    private boolean[][] alike() {
        boolean[][] pairs = new boolean[pool.length][pool.length];
        for (int i = 0; i < pool.length; i++) {
            for (int j = 0; j < i; j++) {
                pairs[i][j] = scores.alike(pool[i], pool[j]);
            }
        }
        return pairs;
    }

    private void cover(int at, int times) {
        for (int term : scores.terms(at)) {
            covered[term] += times;
        }
    }
}
