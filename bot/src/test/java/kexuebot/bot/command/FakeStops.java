package kexuebot.bot.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Place;
import kexuebot.bot.subscription.Stop;
import kexuebot.bot.subscription.Stops;

/** Stops in memory, and which chats were forgotten, until the disk is full. */
final class FakeStops implements Stops {
    final List<Stop> all = new ArrayList<>();
    final List<ChatId> forgotten = new ArrayList<>();
    boolean full;

    @Override
    public void stop(Stop stop) {
        all.add(stop);
    }

    @Override
    public void resume(Place place) {
        all.removeIf(stop -> holds(stop, place));
    }

    @Override
    public List<Stop> of(Place place) {
        return all.stream().filter(stop -> holds(stop, place)).toList();
    }

    private static boolean holds(Stop stop, Place place) {
        return stop.place().equals(place) || stop.place().equals(Place.of(place.chat()));
    }

    @Override
    public void forget(ChatId chat) {
        if (full) {
            throw new IllegalStateException("the disk is full");
        }
        forgotten.add(chat);
        all.removeIf(stop -> stop.place().chat().equals(chat));
    }

    @Override
    public int forgetStoppedBefore(Instant then) {
        throw new UnsupportedOperationException("no command asks for this");
    }
}
