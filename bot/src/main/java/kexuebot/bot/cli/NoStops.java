package kexuebot.bot.cli;

import java.time.Instant;
import java.util.List;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Place;
import kexuebot.bot.subscription.Stop;
import kexuebot.bot.subscription.Stops;

/** Keeps nothing, as long as nothing is delivered. */
final class NoStops implements Stops {
    @Override
    public void stop(Stop stop) {}

    @Override
    public void resume(Place place) {}

    @Override
    public List<Stop> of(Place place) {
        return List.of();
    }

    @Override
    public void forget(ChatId chat) {}

    @Override
    public int forgetStoppedBefore(Instant then) {
        return 0;
    }
}
