package kexuebot.bot.cli;

import java.time.Duration;
import kexuebot.bot.config.BotConfig;
import kexuebot.catalog.fetch.Timekeeper;

/** Follows the blog on a thread of its own while the bot serves. */
final class FollowThread implements AutoCloseable {
    /** A page in hand is let go; what was read of it before is stored. */
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final Following following;
    private final Thread thread;

    /**
     * Prepares to follow.
     *
     * @param refresh called when readers should see what was stored; must return soon
     */
    FollowThread(Workspace workspace, BotConfig config, Runnable refresh) {
        following =
                new Following(workspace, config, new SyncReport(SyncProgress.inLog(), refresh, Timekeeper.system()));
        thread = new Thread(following.watch()::run, "follow");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
        following.close();
        try {
            thread.join(CLOSING.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
