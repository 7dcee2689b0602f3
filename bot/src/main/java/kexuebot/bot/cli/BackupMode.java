package kexuebot.bot.cli;

import java.util.concurrent.Callable;
import kexuebot.bot.config.BotConfig;
import kexuebot.bot.storage.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Copies the database into a file. */
@Command(name = "backup", description = "copy the database into a file, also while serve runs")
final class BackupMode implements Callable<Integer> {
    private final Surroundings surroundings;
    private final GlobalOptions options;

    @Parameters(paramLabel = "FILE", description = "the file to write")
    private String file;

    @Option(names = "--force", description = "overwrite FILE if it is there")
    private boolean force;

    BackupMode(Surroundings surroundings, GlobalOptions options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    @Override
    public Integer call() {
        BotConfig config = options.config(surroundings.environment());
        Backup.Contents contents = Backup.write(config.data(), Names.path(file), force);
        surroundings.out().println(RestoreMode.written(contents) + " in " + file + " (" + megabytes(contents) + ")");
        return 0;
    }

    private static String megabytes(Backup.Contents contents) {
        long tenths = Math.round(contents.bytes() / 100_000.0);
        return tenths / 10 + "." + tenths % 10 + " MB";
    }
}
