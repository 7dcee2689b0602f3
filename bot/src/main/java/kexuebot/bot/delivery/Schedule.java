package kexuebot.bot.delivery;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import kexuebot.bot.chat.Place;
import kexuebot.bot.subscription.Digest;
import kexuebot.bot.subscription.Preferences;

/**
 * When a chat is told of something. A local time that a change of the clocks skips comes as much later as was skipped;
 * one that comes twice counts the first time.
 *
 * @param standard the zone of chats that chose none
 */
public record Schedule(ZoneId standard) {
    public Schedule {
        Objects.requireNonNull(standard);
    }

    /** The delivery to a place of what can be told from {@code ready} on. */
    public Planned plan(Place place, Instant ready, Preferences preferences) {
        Instant told = preferences
                .digest()
                .map(digest -> next(digest, ready, zone(preferences)))
                .orElse(ready);
        return new Planned(
                place,
                quietUntil(told, preferences).orElse(told),
                preferences.digest().isPresent());
    }

    /** The end of the quiet hours in which {@code now} lies; empty outside of them. */
    public Optional<Instant> quietUntil(Instant now, Preferences preferences) {
        ZonedDateTime local = now.atZone(zone(preferences));
        return preferences
                .quiet()
                .filter(quiet -> quiet.contains(local.toLocalTime()))
                .map(quiet -> next(quiet.to(), now, local.getZone()).toInstant());
    }

    private ZoneId zone(Preferences preferences) {
        return preferences.zone().orElse(standard);
    }

    private static Instant next(Digest digest, Instant after, ZoneId zone) {
        ZonedDateTime next = next(digest.at(), after, zone);
        while (digest.day().isPresent() && !isOn(digest.day().get(), next)) {
            next = at(next.toLocalDate().plusDays(1), digest.at(), zone);
        }
        return next.toInstant();
    }

    private static boolean isOn(DayOfWeek day, ZonedDateTime time) {
        return time.getDayOfWeek() == day;
    }

    private static ZonedDateTime next(LocalTime time, Instant after, ZoneId zone) {
        LocalDate today = after.atZone(zone).toLocalDate();
        ZonedDateTime next = at(today, time, zone);
        return next.toInstant().isAfter(after) ? next : at(today.plusDays(1), time, zone);
    }

    private static ZonedDateTime at(LocalDate day, LocalTime time, ZoneId zone) {
        return ZonedDateTime.of(day, time, zone);
    }
}
