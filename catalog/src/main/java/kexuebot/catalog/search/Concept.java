package kexuebot.catalog.search;

import java.util.List;

/**
 * One thing that is asked for.
 *
 * @param variants the ways to write it, as it was asked first; at least one
 * @param weight how much of the question it is: the rarer the more; above 0
 * @param isPiece whether it is two characters of a longer run, which may be no word
 */
record Concept(List<Variant> variants, double weight, boolean isPiece) {
    Concept {
        variants = List.copyOf(variants);
        if (variants.isEmpty() || !(weight > 0)) {
            throw new IllegalArgumentException(variants + " weigh " + weight);
        }
    }

    static Concept written(Wording wording, double weight) {
        return new Concept(List.of(Variant.written(wording)), weight, false);
    }

    static Concept piece(Wording wording, double weight) {
        return new Concept(List.of(Variant.written(wording)), weight, true);
    }

    /** The ways to write it. */
    List<Wording> wordings() {
        return variants.stream().map(Variant::wording).toList();
    }

    /** The same, only as it was asked for. */
    Concept plain() {
        return new Concept(variants.subList(0, 1), weight, isPiece);
    }
}
