package kexuebot.bot.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Responder;
import kexuebot.bot.command.ChosenLanguages;
import kexuebot.bot.command.CommandRouter;
import kexuebot.bot.config.BotConfig;
import kexuebot.bot.console.JsonFormat;
import kexuebot.bot.console.LineCompleter;
import kexuebot.bot.console.LineFormat;
import kexuebot.bot.console.PipeConsole;
import kexuebot.bot.console.PlainFormat;
import kexuebot.bot.console.TerminalConsole;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.InMemoryCatalog;
import kexuebot.catalog.InMemoryCatalog.Haste;
import kexuebot.catalog.series.Series;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The bot in the terminal, in a pipe, or as JSON lines. Touches the network only to ask a language model. */
@Command(name = "chat", description = "the bot in this terminal; also the default")
final class ChatMode implements Callable<Integer> {
    enum Format {
        text,
        json
    }

    private final Surroundings surroundings;
    private final GlobalOptions options;
    private final CommandList commands;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "json: one object a line for each line of input")
    private Format format = Format.text; // also when no command was named and picocli sets nothing

    ChatMode(Surroundings surroundings, GlobalOptions options, CommandList commands) {
        this.surroundings = surroundings;
        this.options = options;
        this.commands = commands;
    }

    @Override
    public Integer call() throws IOException {
        BotConfig config = options.config(surroundings.environment());
        boolean talking = format == Format.text && surroundings.interactive();
        List<String> notices = new ArrayList<>(keeping(config, talking));
        Logs.toFile(config.data());
        try (Workspace workspace = Workspace.forReading(config);
                ModelWork model = ModelWork.of(config, workspace);
                Background background = new Background()) {
            InMemoryCatalog catalog = workspace.catalog(talking ? Haste.AT_ONCE : Haste.WHOLE, background);
            ChosenLanguages languages = new ChosenLanguages(new WorkspaceLanguages(workspace));
            Supplier<Language> language =
                    () -> languages.chosen(ChatId.TERMINAL).orElse(config.language());
            CommandRouter router = commands.router(services(config, workspace, catalog, languages, model));
            if (notices.isEmpty() && !workspace.notices().isEmpty()) {
                notices.add(notKept(config));
            }
            Responder responder = new FreshResponder(router, workspace::changeMark, catalog::refresh, background);
            if (talking) {
                talk(config, notices, catalog, router, responder, language);
            } else {
                notices.forEach(surroundings.err()::println);
                LineFormat lines =
                        format == Format.json ? new JsonFormat(workspace.blog(), language) : new PlainFormat();
                new PipeConsole(responder, language, lines).run(surroundings.in(), surroundings.out());
            }
            return 0;
        }
    }

    private static Services services(
            BotConfig config, Workspace workspace, Catalog catalog, ChosenLanguages languages, ModelWork model) {
        NothingKept nothing = new NothingKept();
        return new Services(
                catalog,
                languages,
                () -> workspace.syncStatus(catalog.snapshot()),
                workspace::outboxStatus,
                model::status,
                asker -> true,
                nothing,
                nothing,
                new WorkspaceStops(workspace),
                new WorkspaceHistory(workspace, Clock.systemUTC()),
                model.models(),
                Chats.PASSIVE,
                config.timezone());
    }

    private void talk(
            BotConfig config,
            List<String> notices,
            Catalog catalog,
            CommandRouter router,
            Responder responder,
            Supplier<Language> language)
            throws IOException {
        LineCompleter completer = new LineCompleter(
                router.commands().stream()
                        .map(kexuebot.bot.command.Command::name)
                        .toList(),
                () -> catalog.snapshot().series().stream().map(Series::name).toList());
        new TerminalConsole(responder, language, completer, surroundings.environment(), history(config)).run(notices);
    }

    /** Makes the directory for what a person types, and says so if nothing can be kept there. */
    private static List<String> keeping(BotConfig config, boolean talking) {
        Path directory = config.data();
        try {
            if (talking) {
                Files.createDirectories(directory);
            }
        } catch (IOException e) {
            return List.of(notKept(config));
        }
        return Files.exists(directory) && !Files.isWritable(directory) ? List.of(notKept(config)) : List.of();
    }

    private static String notKept(BotConfig config) {
        return config.language()
                .pick(
                        config.data() + " 不能写入：输入历史、阅读记录和 /language 的选择只保留到这次结束。",
                        config.data() + " cannot be written: lines typed, what was read and the choice of /language"
                                + " last for this session.");
    }

    private static Optional<Path> history(BotConfig config) {
        return Optional.of(config.data().toAbsolutePath().resolve("history"));
    }
}
