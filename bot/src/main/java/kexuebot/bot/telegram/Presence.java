package kexuebot.bot.telegram;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import kexuebot.bot.chat.Place;
import kexuebot.bot.subscription.Stop;
import kexuebot.bot.subscription.Stops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes from updates where the bot can post. A note that cannot be made is left out: the next delivery finds out by
 * itself. Safe for many threads.
 */
final class Presence {

    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);

    private final Stops stops;
    private final InstantSource clock;

    Presence(Stops stops, InstantSource clock) {
        this.stops = stops;
        this.clock = clock;
    }

    /** Somebody writes or presses a button there. Changes nothing, unless the place was stopped. */
    void alive(Place place) {
        try {
            if (!stops.of(place).isEmpty()) {
                stops.resume(place);
                LOG.info("Deliveries to {} go on", place.chat());
            }
        } catch (RuntimeException e) {
            LOG.warn("It was not noted that {} can be delivered to: {}", place.chat(), e.toString());
        }
    }

    /** The bot's standing has changed. */
    void changed(Incoming.Standing standing) {
        Place place = standing.place().asPlace();
        Optional<Stop.Reason> obstacle = standing.obstacle();
        if (obstacle.isPresent()) {
            stop(place, obstacle.get());
        } else {
            alive(place);
        }
    }

    private void stop(Place place, Stop.Reason reason) {
        try {
            stops.stop(new Stop(place, reason, Instant.ofEpochMilli(clock.millis())));
            LOG.info("No deliveries to {}: {}", place.chat(), reason);
        } catch (RuntimeException e) {
            LOG.warn("It was not noted that {} cannot be delivered to: {}", place.chat(), e.toString());
        }
    }
}
