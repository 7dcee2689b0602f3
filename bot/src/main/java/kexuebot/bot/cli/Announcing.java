package kexuebot.bot.cli;

import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import kexuebot.bot.command.AnnouncementText;
import kexuebot.bot.config.BotConfig;
import kexuebot.bot.delivery.FanOut;
import kexuebot.bot.delivery.Matching;
import kexuebot.bot.delivery.Outbox;
import kexuebot.bot.delivery.PostOffice;
import kexuebot.bot.delivery.Postman;
import kexuebot.bot.delivery.Schedule;
import kexuebot.bot.delivery.Wants;
import kexuebot.bot.storage.Database;
import kexuebot.bot.storage.JdbiHistory;
import kexuebot.bot.storage.JdbiOutbox;
import kexuebot.bot.storage.JdbiPostStore;
import kexuebot.bot.storage.JdbiStops;
import kexuebot.bot.telegram.Telegram;
import kexuebot.catalog.Catalog;

/** Puts together what announces posts while the bot serves. */
final class Announcing {
    private Announcing() {}

    /**
     * The post office, not started yet.
     *
     * @param commands names of the chat commands, for buttons
     * @param loaded when loading the catalog began
     */
    static PostOffice office(
            Workspace workspace,
            BotConfig config,
            Catalog catalog,
            Telegram telegram,
            Set<String> commands,
            Instant loaded) {
        Database database = workspace.writableDatabase();
        Clock clock = Clock.systemUTC();
        Outbox outbox = new JdbiOutbox(database.jdbi(), clock);
        Wants wants = new Wants(catalog::snapshot, Matching.over(new JdbiPostStore(database.jdbi(), clock)));
        Schedule schedule = new Schedule(config.timezone());
        Postman.Means means =
                new Postman.Means(new AnnouncementText(catalog, commands), telegram.courier(), config.language());
        return new PostOffice(
                outbox,
                new JdbiStops(database.jdbi()),
                new JdbiHistory(database.jdbi()),
                new FanOut(outbox, wants, schedule, loaded),
                telegram.budget(),
                new Postman(outbox, wants, schedule, means, clock),
                clock,
                new Random());
    }
}
