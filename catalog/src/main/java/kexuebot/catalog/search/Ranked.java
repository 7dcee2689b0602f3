package kexuebot.catalog.search;

import kexuebot.catalog.search.Findings.Fit;

/**
 * A post as an answer.
 *
 * @param place among the newest first
 * @param score what orders the answers; comparable within one question only
 * @param fit of this post alone
 */
record Ranked(int place, double score, Fit fit) {

    /** A post that is as good as any other. */
    static Ranked equal(Integer place) {
        return new Ranked(place, 0, Fit.ALL);
    }

    Ranked plus(double more) {
        return new Ranked(place, score + more, fit);
    }
}
