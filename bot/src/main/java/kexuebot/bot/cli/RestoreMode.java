package kexuebot.bot.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import kexuebot.bot.config.BotConfig;
import kexuebot.bot.storage.Backup;
import kexuebot.bot.storage.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts a backup in the place of the database. */
@Command(name = "restore", description = "replace the database by a backup; the former one is kept beside it")
final class RestoreMode implements Callable<Integer> {
    private final Surroundings surroundings;
    private final GlobalOptions options;
    private final InstantSource clock = InstantSource.system();

    @Parameters(paramLabel = "FILE", description = "a file that backup wrote")
    private String file;

    RestoreMode(Surroundings surroundings, GlobalOptions options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    @Override
    public Integer call() {
        BotConfig config = options.config(surroundings.environment());
        Path backup = Names.path(file);
        if (!Files.isRegularFile(backup)) {
            throw new ModeException("there is no file " + file);
        }
        WriterLock lock = WriterLock.take(config.data());
        try {
            Restore.Restored restored = Restore.from(backup, config.data(), config.blog(), clock.instant());
            surroundings.out().println(written(restored.contents()) + " from " + file + former(restored));
        } finally {
            lock.close();
        }
        return 0;
    }

    private static String former(Restore.Restored restored) {
        return restored.former()
                .map(former -> "; the database of before is kept as " + former)
                .orElse("");
    }

    static String written(Backup.Contents contents) {
        return contents.posts() + " posts, " + contents.subscriptions() + " subscriptions, " + contents.deliveries()
                + " deliveries";
    }
}
