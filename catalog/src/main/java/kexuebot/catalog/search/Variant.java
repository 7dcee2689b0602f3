package kexuebot.catalog.search;

/**
 * One way to write what is asked for.
 *
 * @param worth of finding it so, from 0 to 1, the worth of finding it as it was asked for
 */
record Variant(Wording wording, Kind kind, double worth) {

    /** How it comes from what was asked. */
    enum Kind {
        /** As it was typed, but for width, case and traditional characters. */
        WRITTEN,
        /** Another form of the same word, or the same written as one word or as two. */
        INFLECTED,
        /** The beginning of a longer word; of short texts only. */
        BEGINNING,
        /** Another name of the same thing. */
        SYNONYM,
        /** What was probably meant by a word that nobody writes. */
        CORRECTED
    }

    static Variant written(Wording wording) {
        return new Variant(wording, Kind.WRITTEN, 1);
    }
}
