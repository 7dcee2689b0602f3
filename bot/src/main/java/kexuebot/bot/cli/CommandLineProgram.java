package kexuebot.bot.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import kexuebot.bot.config.ConfigException;
import kexuebot.bot.storage.StorageException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program as typed on a command line. Exit codes: 0 done, 1 failed, 2 wrong usage or setting. */
public final class CommandLineProgram {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;

    private CommandLineProgram() {}

    /** Runs one command line to its end and returns the exit code. */
    public static int run(Surroundings surroundings, CommandList commands, String... arguments) {
        Optional<String> garbled = Names.garbled(arguments, surroundings.environment(), System.getProperty("user.dir"));
        if (garbled.isPresent()) {
            surroundings
                    .err()
                    .println("kexuebot: the locale cannot express the name \"" + garbled.get()
                            + "\"; set LC_ALL=C.UTF-8 and try again");
            return WRONG_USAGE;
        }
        GlobalOptions options = new GlobalOptions();
        ChatMode chat = new ChatMode(surroundings, options, commands);
        CommandLine line = new CommandLine(new Root(options, chat))
                .addSubcommand(chat)
                .addSubcommand(new ServeMode(surroundings, options, commands))
                .addSubcommand(new SyncMode(surroundings, options))
                .addSubcommand(new ImportMode(surroundings, options))
                .addSubcommand(new ExportMode(surroundings, options))
                .addSubcommand(new BackupMode(surroundings, options))
                .addSubcommand(new RestoreMode(surroundings, options))
                .addSubcommand(new DoctorMode(surroundings, options))
                .setOut(writer(surroundings.out()))
                .setErr(writer(surroundings.err()))
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler(CommandLineProgram::wrongUsage)
                .setExecutionExceptionHandler((e, failed, parsed) -> failure(e, surroundings.err()));
        line.getSubcommands().values().forEach(mode -> mode.getCommandSpec().versionProvider(new Version()));
        return line.execute(arguments);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static int wrongUsage(CommandLine.ParameterException e, String[] arguments) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("kexuebot: " + e.getMessage().lines().findFirst().orElse("wrong usage"));
        err.println("Try: kexuebot " + path(e.getCommandLine()) + "--help");
        return WRONG_USAGE;
    }

    private static String path(CommandLine line) {
        return line.getParent() == null ? "" : line.getCommandName() + " ";
    }

    private static int failure(Exception e, PrintStream err) {
        if (e instanceof ConfigException) {
            err.println("kexuebot: " + e.getMessage());
            return WRONG_USAGE;
        }
        Optional<String> known = e instanceof ModeException
                ? Optional.of(e.getMessage())
                : StorageException.in(e).map(Exception::getMessage);
        if (known.isPresent()) {
            err.println("kexuebot: " + known.get());
            return FAILED;
        }
        LoggerFactory.getLogger(CommandLineProgram.class).debug("unexpected failure", e);
        err.println("kexuebot: unexpected failure: "
                + String.valueOf(e).lines().findFirst().orElse("")
                + " (this is a defect; the log at level DEBUG holds more)");
        return FAILED;
    }

    @Command(
            name = "kexuebot",
            description = "A chat bot that knows the blog 科学空间 (kexue.fm) by heart.",
            versionProvider = Version.class,
            footer = {"", "Without a command: chat.", "Exit codes: 0 done, 1 failed, 2 wrong usage or setting."})
    private static final class Root implements Callable<Integer> {
        @Mixin
        private final GlobalOptions options;

        private final ChatMode chat;

        @Option(names = "--help", usageHelp = true, scope = ScopeType.INHERIT, description = "show this help")
        private boolean help;

        @Option(names = "--version", versionHelp = true, scope = ScopeType.INHERIT, description = "show the version")
        private boolean version;

        Root(GlobalOptions options, ChatMode chat) {
            this.options = options;
            this.chat = chat;
        }

        @Override
        public Integer call() throws Exception {
            return chat.call();
        }
    }

    private static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"kexuebot " + ProgramVersion.number()};
        }
    }
}
