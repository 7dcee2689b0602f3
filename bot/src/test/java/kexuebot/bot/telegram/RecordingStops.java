package kexuebot.bot.telegram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Place;
import kexuebot.bot.subscription.Stop;
import kexuebot.bot.subscription.Stops;

/** Stops in memory, and what was written to them. */
final class RecordingStops implements Stops {

    private final List<Stop> stops = new ArrayList<>();
    private final List<String> writes = new ArrayList<>();
    private boolean broken;

    synchronized List<String> writes() {
        return List.copyOf(writes);
    }

    synchronized void fail() {
        broken = true;
    }

    static String name(Place place) {
        return place.chat().value()
                + (place.topic().isPresent() ? "#" + place.topic().getAsInt() : "");
    }

    @Override
    public synchronized void stop(Stop stop) {
        check();
        stops.add(stop);
        writes.add(name(stop.place()) + " " + stop.reason());
    }

    @Override
    public synchronized void resume(Place place) {
        check();
        stops.removeAll(of(place));
        writes.add(name(place) + " resumed");
    }

    @Override
    public synchronized List<Stop> of(Place place) {
        check();
        return stops.stream()
                .filter(stop -> stop.place().equals(place) || stop.place().equals(Place.of(place.chat())))
                .toList();
    }

    private void check() {
        if (broken) {
            throw new IllegalStateException("disk full");
        }
    }

    @Override
    public void forget(ChatId chat) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int forgetStoppedBefore(Instant then) {
        throw new UnsupportedOperationException();
    }
}
