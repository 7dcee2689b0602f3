package kexuebot.bot.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import kexuebot.bot.config.BotConfig;
import kexuebot.catalog.fetch.Timekeeper;
import kexuebot.catalog.sync.Scope;
import kexuebot.catalog.sync.SyncResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings the catalog up to date from the live blog. */
@Command(name = "sync", description = "bring the catalog up to date from the live blog")
final class SyncMode implements Callable<Integer> {
    private final GlobalOptions options;
    private final Surroundings surroundings;

    @Option(names = "--full", description = "check every text again")
    private boolean full;

    SyncMode(Surroundings surroundings, GlobalOptions options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    /** 0 when nothing is left to do; 1 when pages could not be read, after storing the others. */
    @Override
    public Integer call() throws InterruptedException {
        BotConfig config = options.config(surroundings.environment());
        try (Workspace workspace = Workspace.forWriting(config)) {
            refuseWhileAskedToPause(workspace);
            SyncResult result = pass(workspace, config);
            workspace.prepareSearch();
            if (result.unfinished() > 0) {
                surroundings.err().println(stillToBeRead(result.unfinished()) + " still to be read: run sync again");
            }
            surroundings
                    .out()
                    .println(workspace.posts().size() + " posts, " + result.added() + " new, " + result.updated()
                            + " updated, " + result.removed() + " removed");
            return result.isFinished() ? 0 : 1;
        }
    }

    private static String stillToBeRead(int pages) {
        return pages == 1 ? "1 page is" : pages + " pages are";
    }

    private SyncResult pass(Workspace workspace, BotConfig config) throws InterruptedException {
        try (SyncProgress progress = SyncProgress.on(surroundings.err(), surroundings.interactive());
                Following following =
                        new Following(workspace, config, new SyncReport(progress, () -> {}, Timekeeper.system()))) {
            return following.follower().pass(full ? Scope.EVERYTHING : Scope.NEWS, Optional.empty());
        }
    }

    /** The blog said how long it wants to be left alone, and that counts for people who try again too. */
    private static void refuseWhileAskedToPause(Workspace workspace) {
        Instant now = Instant.now();
        workspace
                .journal()
                .askedToPauseUntil()
                .filter(until -> until.isAfter(now) && until.isBefore(now.plus(Duration.ofDays(1))))
                .ifPresent(until -> {
                    throw new ModeException("the blog asked to be left alone until "
                            + until.truncatedTo(ChronoUnit.SECONDS) + ": try again then");
                });
    }
}
