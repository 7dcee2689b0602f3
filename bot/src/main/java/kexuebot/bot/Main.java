package kexuebot.bot;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kexuebot.bot.cli.CommandLineProgram;
import kexuebot.bot.cli.Services;
import kexuebot.bot.cli.Surroundings;
import kexuebot.bot.command.AskCommand;
import kexuebot.bot.command.ChatMemory;
import kexuebot.bot.command.CiteCommand;
import kexuebot.bot.command.Command;
import kexuebot.bot.command.CommandRouter;
import kexuebot.bot.command.DislikeCommand;
import kexuebot.bot.command.ForgetCommand;
import kexuebot.bot.command.HelpCommand;
import kexuebot.bot.command.LanguageCommand;
import kexuebot.bot.command.LatestCommand;
import kexuebot.bot.command.LikeCommand;
import kexuebot.bot.command.MuteCommand;
import kexuebot.bot.command.PopularCommand;
import kexuebot.bot.command.PostCommand;
import kexuebot.bot.command.RandomCommand;
import kexuebot.bot.command.RecommendCommand;
import kexuebot.bot.command.RelatedCommand;
import kexuebot.bot.command.SearchCommand;
import kexuebot.bot.command.SeriesCommand;
import kexuebot.bot.command.SettingsCommand;
import kexuebot.bot.command.StartCommand;
import kexuebot.bot.command.StatusCommand;
import kexuebot.bot.command.SubscribeCommand;
import kexuebot.bot.command.SubscriptionsCommand;
import kexuebot.bot.command.SummaryCommand;
import kexuebot.bot.command.TagsCommand;
import kexuebot.bot.command.Traces;
import kexuebot.bot.command.UnsubscribeCommand;
import kexuebot.catalog.Catalog;

/** Where it all comes together. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(CommandLineProgram.run(Surroundings.ofProcess(), Main::router, arguments));
    }

    /** The bot's answers; the one list of chat commands, in the order of help and menus. */
    public static CommandRouter router(Services with) {
        Catalog catalog = with.catalog();
        Clock clock = Clock.systemUTC();
        ChatMemory memory = new ChatMemory(Ticker.systemTicker());
        PostCommand post = new PostCommand(catalog, with.chats());
        Traces traces = new Traces(with.history(), with.chats(), clock);
        List<Command> commands = List.of(
                new LatestCommand(catalog),
                new SearchCommand(catalog, memory),
                new AskCommand(catalog, with.models()),
                new SeriesCommand(catalog, memory),
                post,
                new SummaryCommand(catalog, memory, with.models()),
                new RelatedCommand(catalog, memory),
                new RecommendCommand(catalog, with.history(), with.subscriptions(), with.chats(), memory, clock),
                new LikeCommand(catalog, with.history(), with.chats(), memory, clock),
                new DislikeCommand(catalog, with.history(), with.chats(), memory, clock),
                new CiteCommand(catalog),
                new PopularCommand(catalog),
                new RandomCommand(catalog, with.chats(), new Random()),
                new TagsCommand(catalog),
                new SubscribeCommand(
                        catalog,
                        with.subscriptions(),
                        with.preferences(),
                        with.stops(),
                        with.chats(),
                        with.languages(),
                        clock,
                        with.zone()),
                new UnsubscribeCommand(catalog, with.subscriptions(), with.chats()),
                new SubscriptionsCommand(
                        catalog,
                        with.subscriptions(),
                        with.preferences(),
                        with.stops(),
                        with.chats(),
                        clock,
                        with.zone()),
                new MuteCommand(catalog, with.subscriptions(), with.chats(), memory),
                new SettingsCommand(
                        with.chats(),
                        with.languages(),
                        with.preferences(),
                        with.stops(),
                        with.history(),
                        with.schedule(),
                        clock),
                new LanguageCommand(with.languages(), with.chats()),
                new StatusCommand(
                        catalog,
                        with.status(),
                        with.outbox(),
                        with.modelStatus(),
                        with.operators(),
                        clock,
                        with.zone()),
                new ForgetCommand(with.chats(), with.stops(), with.history(), with.languages(), memory),
                new StartCommand(catalog, with.chats()));
        List<Command> all = Stream.concat(commands.stream(), Stream.of(new HelpCommand(commands)))
                .toList();
        return new CommandRouter(all, post, memory, traces::note);
    }
}
