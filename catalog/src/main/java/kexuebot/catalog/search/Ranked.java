package kexuebot.catalog.search;

/**
 * A post as an answer.
 *
 * @param place among the newest first
 * @param score what orders the answers; comparable within one question only
 */
record Ranked(int place, double score) {
    Ranked plus(double more) {
        return new Ranked(place, score + more);
    }
}
