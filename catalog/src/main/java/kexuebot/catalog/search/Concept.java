package kexuebot.catalog.search;

import java.util.List;

/**
 * One thing that is asked for.
 *
 * @param variants the ways to write it, as it was asked first; at least one
 * @param weight how much of the question it is: the rarer the more; above 0
 */
record Concept(List<Variant> variants, double weight) {
    Concept {
        variants = List.copyOf(variants);
        if (variants.isEmpty() || !(weight > 0)) {
            throw new IllegalArgumentException(variants + " weigh " + weight);
        }
    }

    static Concept written(Wording wording, double weight) {
        return new Concept(List.of(Variant.written(wording)), weight);
    }
}
