package kexuebot.catalog.summary;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What sentences, and the terms in them, are worth for a summary. */
final class Scores {
    /** No sentence is worth less, so that a short text has a summary too. */
    private static final double LEAST = 0.01;
    /** So many formulas make a sentence a calculation. */
    private static final double MANY_FORMULAS = 3;
    /** Below 1: what is said five times is not five times as telling as what is said once. */
    private static final double TERM_POWER = 0.8;
    /** What was asked makes the rest easier to understand; more than this costs what is found. */
    private static final double ASKING = 0.1;

    private static final double ANNOUNCED = 0.2;
    /** What is found is no sequel to a detail. */
    private static final double FROM_BETWEEN = -0.2;

    private static final Phrases ANNOUNCING = new Phrases(List.of("本文", "这篇文章", "本篇", "笔者的看法", "问题"));
    /** The share of the terms of the longer one. */
    private static final double ALIKE = 0.6;

    private final List<Candidate> sentences;
    private final Weights weights;
    private final List<int[]> terms;
    private final Set<Integer> titled;
    private final double[] worth;
    private final double[] termWorth;
    private final boolean closes;

    /** @param title with the tags */
    Scores(List<Candidate> sentences, String title, Weights weights) {
        Grams grams = new Grams();
        this.sentences = sentences;
        this.weights = weights;
        this.terms = sentences.stream().map(each -> grams.of(each.text())).toList();
        this.titled = set(grams.of(title));
        this.closes = sentences.stream().anyMatch(each -> each.zone() == Zone.CLOSING);
        double[] central = Centrality.of(terms, grams.size());
        this.worth = IntStream.range(0, central.length)
                .mapToDouble(at -> Math.max(LEAST, worth(at, central[at])))
                .toArray();
        this.termWorth = termWorths(grams.size());
    }

    private static Set<Integer> set(int[] numbers) {
        return Arrays.stream(numbers).boxed().collect(Collectors.toUnmodifiableSet());
    }

    private double worth(int at, double central) {
        Candidate sentence = sentences.get(at);
        return weights.central() * central
                + zone(sentence.zone())
                + (sentence.symbolic() ? weights.symbolic() : 0)
                + weights.cues() * Cues.worth(sentence.text())
                + weights.title() * likeness(terms.get(at), titled)
                + (sentence.isQuestion() ? weights.question() : 0)
                + weights.formulas() * Math.min(1, sentence.objects() / MANY_FORMULAS)
                + (sentence.standing() == Standing.LEANING ? weights.leaning() : 0);
    }

    private double zone(Zone zone) {
        return switch (zone) {
            case CLOSING -> weights.closing();
            case INTRODUCTION -> weights.introduction();
            default -> closes ? weights.body() : 0;
        };
    }

    /** The cosine of two sets. */
    private static double likeness(int[] terms, Set<Integer> others) {
        long shared = Arrays.stream(terms).filter(others::contains).count();
        return shared == 0 ? 0 : shared / Math.sqrt((double) terms.length * others.size());
    }

    /** A term is worth what the sentences that have it are, the highest 1. */
    private double[] termWorths(int size) {
        double[] sums = new double[size];
        for (int at = 0; at < worth.length; at++) {
            for (int term : terms.get(at)) {
                sums[term] += worth[at];
            }
        }
        double highest = Arrays.stream(sums).max().orElse(1);
        return Arrays.stream(sums)
                .map(sum -> Math.pow(sum / highest, TERM_POWER))
                .toArray();
    }

    /** Above 0. */
    double worth(int at) {
        return worth[at];
    }

    /** How well it would do as the only one: such a sentence should name what the post is about. */
    double telling(int at) {
        return worth[at] + likeness(terms.get(at), titled);
    }

    /** How well it would do as the first one: that names what the post is about, best in the author's own announcement. */
    double opening(int at) {
        Candidate sentence = sentences.get(at);
        if (closes && sentence.zone() == Zone.BODY) {
            return FROM_BETWEEN;
        }
        boolean asks = sentence.zone() == Zone.INTRODUCTION && Cues.worth(sentence.text()) >= 0;
        return likeness(terms.get(at), titled)
                + (asks ? ASKING : 0)
                + (asks && (sentence.isQuestion() || ANNOUNCING.isIn(sentence.text())) ? ANNOUNCED : 0);
    }

    /** Whether two say much the same. */
    boolean alike(int at, int other) {
        Set<Integer> others = set(terms.get(other));
        long shared = Arrays.stream(terms.get(at)).filter(others::contains).count();
        return shared > ALIKE * Math.max(terms.get(at).length, others.size());
    }

    /** The different terms of a sentence. */
    int[] terms(int at) {
        return terms.get(at);
    }

    /** From 0 to 1. */
    double termWorth(int term) {
        return termWorth[term];
    }

    int termCount() {
        return termWorth.length;
    }
}
