package kexuebot.catalog.search;

/**
 * A known word that a mistyped one may have been meant to be.
 *
 * @param worth how likely, above 0 and below 1: one swap in a long word is nearly certain, three mistakes are a guess
 */
record Correction(String word, double worth) {
    Correction {
        if (word.isEmpty() || !(worth > 0 && worth < 1)) {
            throw new IllegalArgumentException("no correction: " + word + " " + worth);
        }
    }
}
