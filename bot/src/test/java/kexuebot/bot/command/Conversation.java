package kexuebot.bot.command;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Message;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.delivery.OutboxStatus;
import kexuebot.bot.history.SessionHistory;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.sync.SyncStatus;

/** All commands over some posts, talked to by one person. */
final class Conversation {
    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    final FakeCatalog catalog;
    final List<Command> commands;
    final Map<ChatId, Language> kept = new HashMap<>();
    final SessionHistory history = new SessionHistory();
    final FakeSubscriptions subscriptions = new FakeSubscriptions();
    SyncStatus status = SyncStatus.NEVER_LOOKED;
    final AtomicLong nanoseconds = new AtomicLong();
    private final CommandRouter router;

    Conversation(Collection<Post> posts) {
        this(posts, List.of());
    }

    Conversation(Collection<Post> posts, List<Command> more) {
        catalog = new FakeCatalog(posts);
        ChatMemory memory = new ChatMemory(nanoseconds::get);
        PostCommand post = new PostCommand(catalog, Chats.PASSIVE);
        List<Command> most = new ArrayList<>(List.of(
                new LatestCommand(catalog),
                new SearchCommand(catalog, memory),
                new SeriesCommand(catalog, memory),
                post,
                new SummaryCommand(catalog, memory, Models.NONE),
                new RelatedCommand(catalog, memory),
                new RecommendCommand(catalog, history, subscriptions, Chats.PASSIVE, memory, () -> NOW),
                new LikeCommand(catalog, history, Chats.PASSIVE, memory, () -> NOW),
                new DislikeCommand(catalog, history, Chats.PASSIVE, memory, () -> NOW),
                new CiteCommand(catalog),
                new PopularCommand(catalog),
                new RandomCommand(catalog, Chats.PASSIVE, new Random(1)),
                new TagsCommand(catalog),
                new LanguageCommand(new ChosenLanguages(store()), Chats.PASSIVE),
                new StatusCommand(
                        catalog,
                        () -> status,
                        () -> OutboxStatus.EMPTY,
                        Optional::empty,
                        asker -> false,
                        () -> NOW,
                        ZoneId.of("Asia/Shanghai")),
                new StartCommand(catalog, Chats.PASSIVE)));
        most.addAll(more);
        most.add(new HelpCommand(List.copyOf(most)));
        commands = List.copyOf(most);
        router = new CommandRouter(commands, post, memory, new Traces(history, Chats.PASSIVE, () -> NOW)::note);
    }

    static Conversation aboutSomePosts() {
        return new Conversation(SomePosts.ALL);
    }

    private LanguageStore store() {
        return new LanguageStore() {
            @Override
            public Optional<Language> chosen(ChatId chat) {
                return Optional.ofNullable(kept.get(chat));
            }

            @Override
            public void choose(ChatId chat, Language language) {
                kept.put(chat, language);
            }
        };
    }

    Reply say(String line) {
        return say(line, Language.ZH);
    }

    Reply say(String line, Language language) {
        return answer(new Message(Asker.TERMINAL, line, language, true)).orElseThrow();
    }

    Optional<Reply> answer(Message message) {
        return router.respond(message);
    }

    String shown(String line) {
        return Shown.text(say(line));
    }

    String shownInEnglish(String line) {
        return Shown.text(say(line, Language.EN));
    }

    /** What the failure says and its code. */
    String refused(String line) {
        Reply.Failure failure = say(line).failure().orElseThrow();
        return failure.code() + ": " + failure.message();
    }
}
