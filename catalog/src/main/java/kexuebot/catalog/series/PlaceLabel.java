package kexuebot.catalog.series;

import java.util.Optional;
import java.util.OptionalInt;

/** The number of a part as its title shows it. */
public final class PlaceLabel {
    private PlaceLabel() {}

    /** {@code （三）} for 低秩近似之路（三）：CR, {@code 16} where the title has plain digits; empty for a part without a number. */
    public static Optional<String> of(Series.Part part) {
        return new Reading(part.post())
                .markers().stream()
                        .filter(marker -> part.number().equals(OptionalInt.of(marker.number())))
                        .findFirst()
                        .map(Marker::label);
    }
}
