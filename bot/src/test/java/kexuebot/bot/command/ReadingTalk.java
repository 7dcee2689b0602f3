package kexuebot.bot.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Predicate;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Message;
import kexuebot.bot.chat.Place;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.recommend.Recommendation;
import kexuebot.catalog.recommend.Taste;
import kexuebot.catalog.recommend.Trace;

/** The commands around what a chat reads, in Telegram and in a terminal; tests say what is chosen for a taste. */
final class ReadingTalk {
    static final Asker PRIVATE = new Asker(new ChatId("telegram", "7"), "7");
    static final Asker GROUP = new Asker(new ChatId("telegram", "-100"), "7");
    static final Asker TOPIC = new Asker(new Place(GROUP.chat(), OptionalInt.of(5)), "8");

    final FakeCatalog catalog;
    final FakeChats chats = new FakeChats();
    final FullHistory history = new FullHistory();
    final FakeSubscriptions subscriptions = new FakeSubscriptions();
    final ChatMemory memory = new ChatMemory(() -> 0);
    final List<Taste> tastes = new ArrayList<>();
    RecommendCommand.Chooser chooser = ReadingTalk::unread;
    Asker asker = PRIVATE;
    Instant now = Conversation.NOW;
    private final CommandRouter router;

    ReadingTalk() {
        this(SomePosts.ALL);
    }

    ReadingTalk(List<Post> posts) {
        catalog = new FakeCatalog(posts);
        PostCommand post = new PostCommand(catalog, chats);
        List<Command> commands = List.of(
                post,
                new SearchCommand(catalog, memory),
                new LatestCommand(catalog),
                new PopularCommand(catalog),
                new RandomCommand(catalog, chats, new Random(4)),
                new LikeCommand(catalog, history, chats, memory, () -> now),
                new DislikeCommand(catalog, history, chats, memory, () -> now),
                new RecommendCommand(catalog, history, subscriptions, chats, memory, () -> now, this::choose));
        router = new CommandRouter(commands, post, memory, new Traces(history, chats, () -> now)::note);
    }

    private List<Recommendation> choose(PostText text, Taste taste, Predicate<Post> eligible, int count) {
        tastes.add(taste);
        return chooser.choose(text, taste, eligible, count);
    }

    /** The newest that are neither opened, nor disliked, nor on the last list unless nothing else is left. */
    private static List<Recommendation> unread(PostText text, Taste taste, Predicate<Post> eligible, int count) {
        List<Recommendation> others = without(taste.lastShown(), text, taste, eligible, count);
        return others.isEmpty() ? without(List.of(), text, taste, eligible, count) : others;
    }

    private static List<Recommendation> without(
            List<PostId> shown, PostText text, Taste taste, Predicate<Post> eligible, int count) {
        List<PostId> left = new ArrayList<>(shown);
        taste.traces().stream()
                .filter(trace -> trace.kind() == Trace.Kind.OPENED || trace.kind() == Trace.Kind.DISLIKED)
                .forEach(trace -> left.add(trace.post()));
        return text.snapshot().newestFirst().stream()
                .filter(eligible)
                .filter(post ->
                        post.id().isPresent() && !left.contains(post.id().get()))
                .limit(count)
                .map(post -> new Recommendation(post, new Recommendation.Fresh()))
                .toList();
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
        Reply.Failure failure = say(line).failure().orElseThrow();
        return failure.code() + ": " + failure.message();
    }

    /** The ids of the posts of a reply. */
    List<Integer> posts(String line) {
        return say(line).posts().stream()
                .flatMap(view -> view.post().id().stream())
                .map(PostId::value)
                .toList();
    }

    /** What is remembered of the asker's chat: kind and id. */
    List<String> kept() {
        return history.traces(asker.chat()).stream()
                .map(trace -> trace.kind() + " " + trace.post())
                .toList();
    }

    void pass(int seconds) {
        now = now.plusSeconds(seconds);
    }
}
