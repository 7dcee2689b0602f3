package kexuebot.bot.cli;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Place;
import kexuebot.bot.command.ChosenLanguages;
import kexuebot.bot.command.Models;
import kexuebot.bot.delivery.OutboxStatus;
import kexuebot.bot.history.SessionHistory;
import kexuebot.bot.subscription.Stop;
import kexuebot.bot.subscription.Stops;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.sync.SyncStatus;

/** What commands work with in a terminal without a database. */
public final class TerminalServices {
    private TerminalServices() {}

    public static Services over(Catalog catalog, ChosenLanguages languages) {
        NothingKept nothing = new NothingKept();
        return new Services(
                catalog,
                languages,
                () -> SyncStatus.NEVER_LOOKED,
                () -> OutboxStatus.EMPTY,
                Optional::empty,
                asker -> true,
                nothing,
                nothing,
                new NoStops(),
                new SessionHistory(),
                Models.NONE,
                Chats.PASSIVE,
                ZoneOffset.UTC);
    }

    private static final class NoStops implements Stops {
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
}
