package kexuebot.catalog.summary;

import java.util.ArrayList;
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
    /** Characters of prose: three or four sentences, and as much as a phone shows at once. */
    private static final int BUDGET = 155;

    /** Shorter ones say little, and are taken only where there is nothing else. */
    private static final int SHORTEST = 18;
    /** Fewer are worth less, for what is said in different places is the summary. */
    private static final int FEWEST = 3;

    private static final int MOST = 5;
    /** What was asked makes the rest easier to understand; more than this costs what is found. */
    private static final double ASKING = 1.1;
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
    private final int[] covered;
    private List<Integer> best = List.of();
    private double bestValue;

    private Selection(List<Candidate> sentences, Scores scores) {
        this.sentences = sentences;
        this.scores = scores;
        this.lengths = sentences.stream().mapToInt(Candidate::length).toArray();
        this.covered = new int[scores.termCount()];
        this.pool = pool();
    }

    /** Indices of three to five sentences, fewer where there are no more; ascending. */
    static List<Integer> of(List<Candidate> sentences, Scores scores) {
        Selection selection = new Selection(sentences, scores);
        selection.search(0, new ArrayList<>(), 0, 0);
        return selection.best;
    }

    private int[] pool() {
        int[] telling = pool(SHORTEST);
        return telling.length < FEWEST ? pool(0) : telling;
    }

    private int[] pool(int shortest) {
        Comparator<Integer> promising = Comparator.comparingDouble(this::promise);
        Set<String> seen = new HashSet<>();
        return IntStream.range(0, sentences.size())
                .filter(at -> lengths[at] >= shortest && lengths[at] <= BUDGET && isQuotable(at))
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

    private void search(int from, List<Integer> chosen, int length, double value) {
        note(chosen, value);
        for (int i = from; i < pool.length && chosen.size() < MOST; i++) {
            if (length + lengths[pool[i]] <= BUDGET && stands(pool[i], chosen)) {
                double more = value + added(pool[i]);
                chosen.add(pool[i]);
                cover(pool[i], 1);
                search(i + 1, chosen, length + lengths[pool[i]], more);
                cover(pool[i], -1);
                chosen.remove(chosen.size() - 1);
            }
        }
    }

    private void note(List<Integer> chosen, double value) {
        double counted = value * Math.min(1, (double) chosen.size() / FEWEST) * (asks(chosen) ? ASKING : 1);
        if (counted > bestValue) {
            bestValue = counted;
            best = List.copyOf(chosen);
        }
    }

    /** Whether it begins with something of the introduction, where the author tells what it is about. */
    private boolean asks(List<Integer> chosen) {
        return !chosen.isEmpty() && sentences.get(chosen.get(0)).zone() == Zone.INTRODUCTION;
    }

    private boolean stands(int at, List<Integer> chosen) {
        return sentences.get(at).standing() == Standing.ALONE
                || !chosen.isEmpty() && follows(at, chosen.get(chosen.size() - 1));
    }

    private void cover(int at, int times) {
        for (int term : scores.terms(at)) {
            covered[term] += times;
        }
    }
}
