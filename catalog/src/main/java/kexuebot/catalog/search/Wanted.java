package kexuebot.catalog.search;

import java.util.List;

/**
 * One thing that an answer has to speak of: a name, a word, or one character of a longer run with its neighbours.
 *
 * @param variants the ways to write it; at least one
 * @param weight how much of the question it is; above 0
 */
record Wanted(List<Variant> variants, double weight) {
    /** The worth of a character without its neighbours, which may be a word, or of another. */
    static final double ALONE = 0.3;

    Wanted {
        variants = List.copyOf(variants);
        if (variants.isEmpty() || !(weight > 0)) {
            throw new IllegalArgumentException(variants + " weigh " + weight);
        }
    }

    /** The worth of the best way in which a text has it, from 0 for none to 1. */
    double in(Folded text) {
        return variants.stream()
                .filter(variant -> text.has(variant.wording()))
                .mapToDouble(Variant::worth)
                .max()
                .orElse(0);
    }
}
