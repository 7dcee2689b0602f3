package kexuebot.bot.cli;

import java.time.Clock;
import java.util.Random;
import kexuebot.bot.config.BotConfig;
import kexuebot.bot.storage.CatalogProperties;
import kexuebot.bot.storage.Database;
import kexuebot.bot.storage.JdbiNotes;
import kexuebot.bot.storage.JdbiPostStore;
import kexuebot.bot.storage.JdbiTroubles;
import kexuebot.bot.storage.JdbiVisits;
import kexuebot.catalog.fetch.FetchSettings;
import kexuebot.catalog.fetch.Fetcher;
import kexuebot.catalog.fetch.HttpFetcher;
import kexuebot.catalog.fetch.Notes;
import kexuebot.catalog.fetch.Timekeeper;
import kexuebot.catalog.sync.Follower;
import kexuebot.catalog.sync.SyncListener;
import kexuebot.catalog.sync.SyncSettings;
import kexuebot.catalog.sync.Watch;

/** The live blog as this process follows it into its workspace. */
final class Following implements AutoCloseable {
    private final Fetcher fetcher;
    private final Follower follower;
    private final Watch watch;

    Following(Workspace workspace, BotConfig config, SyncListener listener) {
        Database database = workspace.writableDatabase();
        new CatalogProperties(database.jdbi())
                .setBlog(workspace.blog().address().toString());
        Timekeeper time = Timekeeper.system();
        Notes notes = new JdbiNotes(database.jdbi());
        SyncSettings settings = new SyncSettings(config.blogInterval(), config.blogFullInterval());
        fetcher = new HttpFetcher(
                new FetchSettings(workspace.blog(), config.blogDelay(), UserAgent.of(config)), notes, time);
        follower = new Follower(
                workspace.blog(),
                fetcher,
                new Follower.Kept(
                        new JdbiPostStore(database.jdbi(), Clock.systemUTC()),
                        new JdbiVisits(database.jdbi()),
                        new JdbiTroubles(database.jdbi()),
                        notes),
                workspace::facts,
                settings,
                time,
                new Random(),
                listener);
        watch = new Watch(follower, notes, settings, time, listener);
    }

    Follower follower() {
        return follower;
    }

    Watch watch() {
        return watch;
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
