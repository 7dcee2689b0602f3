package kexuebot.bot.command;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Message;
import kexuebot.bot.chat.Place;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.subscription.PreferenceStore;
import kexuebot.bot.subscription.Preferences;
import kexuebot.bot.subscription.Stop;
import kexuebot.bot.subscription.Stops;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.post.Post;

/** The commands around subscriptions, talked to in chats that receive announcements. */
final class TelegramTalk {
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678901Z");
    /** The same as it is kept. */
    static final Instant SINCE = Instant.parse("2026-01-02T03:04:05.678Z");

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static final Asker PRIVATE = new Asker(new ChatId("telegram", "7"), "7");
    static final Asker OTHER = new Asker(new ChatId("telegram", "8"), "8");
    static final Asker GROUP = new Asker(new ChatId("telegram", "-100"), "7");
    static final Asker TOPIC = new Asker(new Place(GROUP.chat(), OptionalInt.of(5)), "7");
    static final ChatId CHANNEL = new ChatId("telegram", "-200");

    final Catalog catalog;
    final FakeSubscriptions subscriptions = new FakeSubscriptions();
    final FakeChats chats = new FakeChats();
    final Map<ChatId, Preferences> preferences = new HashMap<>();
    final Map<ChatId, Language> languages = new HashMap<>();
    final List<Stop> stops = new ArrayList<>();
    final List<Command> commands;
    private final CommandRouter router;

    /** Who talks where nothing else is said. */
    Asker asker = PRIVATE;

    TelegramTalk() {
        this(SomePosts.ALL);
    }

    TelegramTalk(Collection<Post> posts) {
        this(new FakeCatalog(posts));
    }

    TelegramTalk(Catalog catalog) {
        this.catalog = catalog;
        ChatMemory memory = new ChatMemory(() -> 0);
        PostCommand post = new PostCommand(catalog, chats);
        commands = List.of(
                new SubscribeCommand(
                        catalog,
                        subscriptions,
                        preferences(),
                        stops(),
                        chats,
                        new ChosenLanguages(languages()),
                        () -> NOW,
                        ZONE),
                new UnsubscribeCommand(catalog, subscriptions, chats),
                new SubscriptionsCommand(catalog, subscriptions, preferences(), stops(), chats, () -> NOW, ZONE),
                new MuteCommand(catalog, subscriptions, chats, memory));
        List<Command> all = new ArrayList<>(commands);
        all.addAll(List.of(
                new SearchCommand(catalog, memory),
                post,
                new SeriesCommand(catalog, memory),
                new TagsCommand(catalog),
                new StartCommand(catalog, chats)));
        router = new CommandRouter(all, post, memory);
        chats.channels.put("mychannel", new FakeChats.Channel.Managed(CHANNEL));
    }

    private LanguageStore languages() {
        return new LanguageStore() {
            @Override
            public Optional<Language> chosen(ChatId chat) {
                return Optional.ofNullable(languages.get(chat));
            }

            @Override
            public void choose(ChatId chat, Language language) {
                languages.put(chat, language);
            }
        };
    }

    private PreferenceStore preferences() {
        return new PreferenceStore() {
            @Override
            public Preferences of(ChatId chat) {
                return preferences.getOrDefault(chat, Preferences.NONE);
            }

            @Override
            public void save(ChatId chat, Preferences chosen) {
                throw new AssertionError("these commands change no preferences");
            }
        };
    }

    private Stops stops() {
        return new Stops() {
            @Override
            public List<Stop> of(Place place) {
                return stops.stream()
                        .filter(stop ->
                                stop.place().equals(place) || stop.place().equals(Place.of(place.chat())))
                        .toList();
            }

            @Override
            public void stop(Stop stop) {
                throw new AssertionError("these commands stop nothing");
            }

            @Override
            public void resume(Place place) {
                throw new AssertionError("these commands resume nothing");
            }

            @Override
            public void forget(ChatId chat) {
                throw new AssertionError("these commands forget nothing");
            }

            @Override
            public int forgetStoppedBefore(Instant then) {
                throw new AssertionError("these commands forget nothing");
            }
        };
    }

    Reply say(String line) {
        return say(line, Language.ZH);
    }

    Reply say(String line, Language language) {
        return router.respond(new Message(asker, line, language, true)).orElseThrow();
    }

    String shown(String line) {
        return Shown.text(say(line));
    }

    String shownInEnglish(String line) {
        return Shown.text(say(line, Language.EN));
    }

    /** What the failure says and its code. */
    String refused(String line) {
        return refused(line, Language.ZH);
    }

    String refused(String line, Language language) {
        Reply.Failure failure = say(line, language).failure().orElseThrow();
        return failure.code() + ": " + failure.message();
    }

    /** Types what a button of the reply stands for. */
    Reply press(String label, Reply reply) {
        return reply.buttons().stream()
                .filter(button -> button.label().equals(label))
                .findFirst()
                .map(button -> say(button.command()))
                .orElseThrow(() -> new AssertionError(label + " is not among " + Shown.buttons(reply)));
    }

    /** What the asker's place is subscribed to: numbers and targets. */
    List<String> kept() {
        return kept(asker.place());
    }

    List<String> kept(Place place) {
        return subscriptions.of(place).stream()
                .map(each -> each.number() + " " + each.target().text() + (each.paused() ? " paused" : ""))
                .map(String::strip)
                .toList();
    }
}
