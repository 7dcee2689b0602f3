package kexuebot.bot.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Place;
import kexuebot.bot.storage.JdbiStops;
import kexuebot.bot.subscription.Stop;
import kexuebot.bot.subscription.Stops;

/** What a workspace keeps of chats; where there is no database there is nothing to forget. */
record WorkspaceStops(Workspace workspace) implements Stops {

    private Optional<JdbiStops> kept() {
        return workspace.database().map(database -> new JdbiStops(database.jdbi()));
    }

    @Override
    public void stop(Stop stop) {
        kept().ifPresent(stops -> stops.stop(stop));
    }

    @Override
    public void resume(Place place) {
        kept().ifPresent(stops -> stops.resume(place));
    }

    @Override
    public List<Stop> of(Place place) {
        return kept().map(stops -> stops.of(place)).orElse(List.of());
    }

    @Override
    public void forget(ChatId chat) {
        kept().ifPresent(stops -> stops.forget(chat));
    }

    @Override
    public int forgetStoppedBefore(Instant then) {
        return kept().map(stops -> stops.forgetStoppedBefore(then)).orElse(0);
    }
}
