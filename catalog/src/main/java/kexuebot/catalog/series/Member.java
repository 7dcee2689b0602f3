package kexuebot.catalog.series;

import java.util.OptionalInt;

/**
 * A title read as part of the series it names.
 *
 * @param group the key of the series
 * @param name of the series as this title writes it
 */
record Member(Reading reading, String group, SeriesName name, OptionalInt number, String subtitle) {

    static Member numbered(Reading reading, Marker marker) {
        SeriesName name = marker.name();
        return new Member(reading, name.key(), name, OptionalInt.of(marker.number()), marker.subtitle());
    }

    /** A title that says the series first, then a subtitle, then the number: 《S》：T（一）. */
    static Member numberedLast(Reading reading, Head head, Marker marker) {
        String subtitle = head.subtitle(marker);
        return new Member(reading, head.key(), head.name(), OptionalInt.of(marker.number()), subtitle);
    }

    static Member unnumbered(Reading reading, Head head) {
        return new Member(reading, head.key(), head.name(), OptionalInt.empty(), head.subtitle());
    }

    /** A title that is the bare name. */
    static Member bare(Reading reading, Group group) {
        return new Member(reading, group.key(), group.name(), OptionalInt.empty(), "");
    }

    Series.Part part() {
        return new Series.Part(reading.post(), number, subtitle);
    }
}
