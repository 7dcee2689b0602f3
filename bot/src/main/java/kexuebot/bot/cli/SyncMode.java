package kexuebot.bot.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reserved for reading the live blog; says honestly that this version does not. */
@Command(name = "sync", description = "bring the catalog up to date from the live blog (not in this version)")
final class SyncMode implements Callable<Integer> {
    private final GlobalOptions options;
    private final Surroundings surroundings;

    @Option(names = "--full", description = "check every text again")
    private boolean full;

    SyncMode(Surroundings surroundings, GlobalOptions options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    /** Always 1, after the settings were checked. */
    @Override
    public Integer call() {
        options.config(surroundings.environment());
        throw new ModeException("sync" + (full ? " --full" : "")
                + ": this version does not read the live blog; save its list pages and use: import PATH…");
    }
}
