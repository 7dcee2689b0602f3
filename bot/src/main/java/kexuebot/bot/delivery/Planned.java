package kexuebot.bot.delivery;

import java.time.Instant;
import java.util.Objects;
import kexuebot.bot.chat.Place;

/**
 * A delivery that is going to be made.
 *
 * @param due not before; in milliseconds
 * @param digest whether it goes together with others of the place that are due
 */
public record Planned(Place place, Instant due, boolean digest) {
    public Planned {
        Objects.requireNonNull(place);
        Objects.requireNonNull(due);
    }
}
