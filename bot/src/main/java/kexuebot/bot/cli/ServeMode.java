package kexuebot.bot.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "serve", description = "the Telegram bot")
final class ServeMode implements Callable<Integer> {
    ServeMode(Surroundings surroundings, GlobalOptions options, CommandList commands) {
    }
    @Override
    public Integer call() {
        return 1;
    }
}
