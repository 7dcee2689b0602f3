package kexuebot.bot.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import kexuebot.bot.chat.Language;
import kexuebot.bot.config.Secret;
import kexuebot.bot.delivery.FanOut;
import kexuebot.bot.delivery.PostOffice;
import kexuebot.bot.delivery.Postman;
import kexuebot.bot.delivery.Schedule;
import kexuebot.bot.proof.BotServer;
import kexuebot.bot.storage.Database;
import kexuebot.bot.storage.JdbiChatMoves;
import kexuebot.bot.storage.JdbiHistory;
import kexuebot.bot.storage.JdbiOutbox;
import kexuebot.bot.storage.JdbiStops;
import kexuebot.bot.telegram.Telegram;
import kexuebot.bot.telegram.TelegramSettings;
import kexuebot.catalog.post.Blog;

/**
 * What announces posts in the program, with its database and its connection to Telegram, but without any budget: as fast
 * as it can. The arguments: an empty directory, how many readers, the address of a Bot API server. Ends when its input ends.
 */
final class DriveRun {
    private DriveRun() {}

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        OnePost.store(data, Integer.parseInt(arguments[1]), Instant.now());
        TelegramSettings settings = new TelegramSettings(
                URI.create(arguments[2]), new Secret(BotServer.TOKEN), Blog.KEXUE, Language.ZH, false);
        try (Database database = Database.open(data);
                Telegram telegram = new Telegram(settings, new JdbiChatMoves(database.jdbi()));
                PostOffice office = office(database, telegram)) {
            office.start(() -> office.refreshed(Instant.now()));
            System.in.read();
        }
    }

    private static PostOffice office(Database database, Telegram telegram) {
        OnePost post = new OnePost();
        InstantSource clock = InstantSource.system();
        JdbiOutbox outbox = new JdbiOutbox(database.jdbi(), clock);
        Schedule schedule = new Schedule(ZoneId.of("Asia/Shanghai"));
        Postman.Means means = new Postman.Means(post, telegram.courier(), Language.ZH);
        return new PostOffice(
                outbox,
                new JdbiStops(database.jdbi()),
                new JdbiHistory(database.jdbi()),
                new FanOut(outbox, post.wants(), schedule, Instant.now()),
                chat -> Optional.empty(),
                new Postman(outbox, post.wants(), schedule, means, clock),
                clock,
                new Random());
    }
}
