package kexuebot.catalog.series;

/**
 * A place in a title that may be a part number.
 *
 * @param subtitle what follows; may be empty
 * @param label as the title shows the number: {@code （三）}, {@code 16}
 * @param tail how many characters the title has from the number on
 * @param clear whether it is a part number even if no other title has the name
 */
record Marker(SeriesName name, int number, String subtitle, String label, int tail, boolean clear) {

    /** Whether it is 上, 中 or 下, which split one part rather than count parts. */
    boolean isPlace() {
        return label.matches("（[上中下]）");
    }
}
