package kexuebot.catalog.search;

import java.util.BitSet;
import java.util.stream.IntStream;
import kexuebot.catalog.search.Findings.Fit;

/**
 * What speaks for each post as the answer to one question, by its place.
 *
 * @param strict posts that have all that is asked for, as it is written
 * @param titled posts whose title is just what is asked for
 * @param concepts how well they answer the concepts
 * @param parts 0, or how much of what was asked beside the part's number names the series
 * @param formulas from 0 to 1 for the post with most of the formula
 * @param sounds from 0 to 1 how much the title sounds like the words
 */
record Evidence(BitSet strict, BitSet titled, Tally concepts, double[] parts, double[] formulas, double[] sounds) {
    /** With less of what was asked for, a post that has not all of it is no answer. */
    private static final double LEAST_COVERAGE = 0.3;
    /** All that is asked for, but for words of the question and what rounding takes. */
    private static final double ALL = 0.95;

    /** Posts for which anything speaks. */
    IntStream places() {
        return IntStream.range(0, parts.length)
                .filter(place -> concepts.coverage(place) > 0 || strict.get(place) || isSpecial(place));
    }

    /** Whether it is no coincidence that anything speaks for a post. */
    boolean isGood(int place) {
        return concepts.coverage(place) >= LEAST_COVERAGE || isSpecial(place);
    }

    /** How well a post fits for which anything speaks. */
    Fit fit(int place) {
        boolean isAll = strict.get(place) || concepts.coverage(place) >= ALL || formulas[place] > 0;
        return isAll ? Fit.ALL : sounds[place] > 0 ? Fit.SOUND : Fit.NEAREST;
    }

    private boolean isSpecial(int place) {
        return parts[place] > 0 || formulas[place] > 0 || sounds[place] > 0;
    }

    /** All of it but what titles are merely like. */
    double score(int place) {
        return concepts.strength(place) * Math.pow(concepts.coverage(place), Weights.COVERAGE)
                + (titled.get(place) ? Weights.EXACT_TITLE : 0)
                + Weights.PART * parts[place]
                + Weights.FORMULA * formulas[place]
                + Weights.SOUND * sounds[place];
    }
}
