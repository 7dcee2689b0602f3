package kexuebot.catalog.series;

/**
 * A place in a title that may be a part number.
 *
 * @param subtitle what follows; may be empty
 * @param label as the title shows the number: {@code （三）}, {@code 16}
 * @param tail how many characters the title has from the number on
 * @param trust how much must be known of other titles before it is a part number
 */
record Marker(SeriesName name, int number, String subtitle, String label, int tail, Trust trust) {

    /** What makes a marker a part number. */
    enum Trust {
        /** Its own title is enough. */
        CLEAR,
        /** Another title must count under the name. */
        DOUBTFUL,
        /** Another title must count under the name, and not look like a quantity: 2.5. */
        QUANTITY
    }

    boolean clear() {
        return trust == Trust.CLEAR;
    }

    Marker doubtful() {
        return new Marker(name, number, subtitle, label, tail, clear() ? Trust.DOUBTFUL : trust);
    }

    /** Whether it is 上, 中 or 下, which split one part rather than count parts. */
    boolean isPlace() {
        return label.matches("（[上中下]）");
    }
}
