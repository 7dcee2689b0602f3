package kexuebot.bot.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.command.ChosenLanguages;
import kexuebot.bot.command.CommandRouter;
import kexuebot.bot.config.BotConfig;
import kexuebot.bot.config.ConfigException;
import kexuebot.bot.config.Secret;
import kexuebot.bot.config.Setting;
import kexuebot.bot.delivery.PostOffice;
import kexuebot.bot.delivery.Schedule;
import kexuebot.bot.storage.Database;
import kexuebot.bot.storage.JdbiChatMoves;
import kexuebot.bot.storage.JdbiHistory;
import kexuebot.bot.storage.JdbiPreferenceStore;
import kexuebot.bot.storage.JdbiStops;
import kexuebot.bot.storage.JdbiSubscriptionStore;
import kexuebot.bot.storage.JdbiUpdateInbox;
import kexuebot.bot.subscription.PreferenceStore;
import kexuebot.bot.telegram.MenuEntry;
import kexuebot.bot.telegram.Telegram;
import kexuebot.bot.telegram.TelegramBot;
import kexuebot.bot.telegram.TelegramRefusedException;
import kexuebot.bot.telegram.TelegramSettings;
import kexuebot.catalog.InMemoryCatalog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/** The bot in Telegram, until a signal ends it. */
@Command(name = "serve", description = "the bot in Telegram")
final class ServeMode implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeMode.class);

    /** What is being read, indexed or sent is finished or given up in less. */
    private static final Duration CLOSING = Duration.ofSeconds(8);

    private final Surroundings surroundings;
    private final GlobalOptions options;
    private final CommandList commands;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean failed;

    ServeMode(Surroundings surroundings, GlobalOptions options, CommandList commands) {
        this.surroundings = surroundings;
        this.options = options;
        this.commands = commands;
    }

    /** 0 after a signal; failures are thrown. */
    @Override
    public Integer call() throws InterruptedException {
        BotConfig config = options.config(surroundings.environment());
        Secret token = config.telegramToken()
                .orElseThrow(() -> new ConfigException(Setting.TELEGRAM_TOKEN.environmentName()
                        + " is not set; allowed: a bot token as @BotFather gives it"));
        try (Workspace workspace = Workspace.forWriting(config);
                ModelWork model = ModelWork.of(config, workspace);
                Background background = new Background();
                Telegram telegram = telegram(workspace, config, token)) {
            Instant loaded = Instant.now();
            InMemoryCatalog catalog = workspace.catalog(InMemoryCatalog.Haste.AT_ONCE, background);
            ChosenLanguages languages = new ChosenLanguages(new WorkspaceLanguages(workspace));
            ReplanningBell preferences = new ReplanningBell(preferences(workspace, config));
            Services services = services(workspace, config, catalog, languages, preferences, model, telegram.chats());
            CommandRouter router = commands.router(services);
            JdbiUpdateInbox inbox =
                    new JdbiUpdateInbox(workspace.writableDatabase().jdbi(), Clock.systemUTC());
            TelegramBot bot = telegram.bot(inbox, router, languages, services.stops(), menu(router));
            try (PostOffice office = Announcing.office(workspace, config, catalog, telegram, names(router), loaded)) {
                Runnable reload = () -> background.execute(() -> refresh(catalog, office));
                preferences.answeredBy(office::wake);
                office.start(reload);
                serve(bot, new FollowThread(workspace, config, reload));
            }
        } catch (RuntimeException e) {
            failed = true;
            throw e;
        }
        closed.countDown();
        return 0;
    }

    private static Telegram telegram(Workspace workspace, BotConfig config, Secret token) {
        TelegramSettings settings = new TelegramSettings(
                config.telegramUrl(), token, workspace.blog(), config.language(), config.paidBroadcast());
        return new Telegram(
                settings, new JdbiChatMoves(workspace.writableDatabase().jdbi()));
    }

    private static PreferenceStore preferences(Workspace workspace, BotConfig config) {
        return new JdbiPreferenceStore(
                workspace.writableDatabase().jdbi(), new Schedule(config.timezone()), Clock.systemUTC());
    }

    private static Services services(
            Workspace workspace,
            BotConfig config,
            InMemoryCatalog catalog,
            ChosenLanguages languages,
            PreferenceStore preferences,
            ModelWork model,
            Chats chats) {
        Database database = workspace.writableDatabase();
        return new Services(
                catalog,
                languages,
                () -> workspace.syncStatus(catalog.snapshot()),
                workspace::outboxStatus,
                model::status,
                new Operators(config.admins()),
                new JdbiSubscriptionStore(database.jdbi()),
                preferences,
                new JdbiStops(database.jdbi()),
                new JdbiHistory(database.jdbi()),
                model.models(),
                chats,
                config.timezone());
    }

    private static void refresh(InMemoryCatalog catalog, PostOffice office) {
        Instant began = Instant.now();
        try {
            catalog.refresh();
            office.refreshed(began);
        } catch (CancellationException e) {
            LOG.info("the catalog was not refreshed: {}", e.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("the catalog was not refreshed, readers see the last one", e);
        }
    }

    private static List<MenuEntry> menu(CommandRouter router) {
        return router.commands().stream()
                .map(command -> new MenuEntry(command.name(), command.help()))
                .toList();
    }

    private static Set<String> names(CommandRouter router) {
        return router.commands().stream()
                .map(kexuebot.bot.command.Command::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void serve(TelegramBot bot, FollowThread following) throws InterruptedException {
        try (following) {
            following.start();
            serve(bot);
        }
    }

    private void serve(TelegramBot bot) throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(bot), "stop"));
        try {
            bot.start();
            bot.awaitStop();
        } catch (TelegramRefusedException e) {
            bot.close();
            throw new ModeException(e.getMessage());
        }
    }

    /** Runs when a signal ends the process: what is in hand is finished, and to stop when told is no failure. */
    private void stop(TelegramBot bot) {
        if (failed) {
            return;
        }
        bot.close();
        try {
            if (closed.await(CLOSING.toMillis(), TimeUnit.MILLISECONDS)) {
                Runtime.getRuntime().halt(0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
