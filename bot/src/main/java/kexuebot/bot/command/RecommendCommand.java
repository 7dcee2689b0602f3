package kexuebot.bot.command;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Paging;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.history.History;
import kexuebot.bot.subscription.SubscriptionStore;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.recommend.Recommendation;
import kexuebot.catalog.recommend.Recommender;
import kexuebot.catalog.recommend.Taste;
import kexuebot.catalog.search.Query;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What to read next, for this chat, each with the reason; other posts every time. */
public final class RecommendCommand implements Command {
    private static final Logger LOG = LoggerFactory.getLogger(RecommendCommand.class);
    private static final int SIZE = 5;
    /** So many lists in a row have nothing in common, as far as the catalog has enough. */
    private static final int LISTS = 4;

    /** Of each post that the chat had to do with; what is further away has little to do with it. */
    private static final int RELATED = 20;

    /** Chooses as {@link Recommender#recommend} does. */
    @FunctionalInterface
    interface Chooser {
        List<Recommendation> choose(PostText text, Taste taste, Predicate<Post> eligible, int count);
    }

    private final Catalog catalog;
    private final History history;
    private final Tastes tastes;
    private final Chats chats;
    private final InstantSource clock;
    private final Chooser chooser;

    public RecommendCommand(
            Catalog catalog,
            History history,
            SubscriptionStore subscriptions,
            Chats chats,
            ChatMemory memory,
            InstantSource clock) {
        this(
                catalog,
                history,
                subscriptions,
                chats,
                memory,
                clock,
                (text, taste, eligible, count) -> new Recommender(
                                text.snapshot(), post -> text.catalog().related(post, RELATED))
                        .recommend(taste, eligible, count, clock.instant()));
    }

    RecommendCommand(
            Catalog catalog,
            History history,
            SubscriptionStore subscriptions,
            Chats chats,
            ChatMemory memory,
            InstantSource clock,
            Chooser chooser) {
        this.catalog = Objects.requireNonNull(catalog);
        this.history = Objects.requireNonNull(history);
        this.tastes = new Tastes(history, subscriptions, memory);
        this.chats = Objects.requireNonNull(chats);
        this.clock = Objects.requireNonNull(clock);
        this.chooser = Objects.requireNonNull(chooser);
    }

    @Override
    public String name() {
        return "recommend";
    }

    @Override
    public LocalText arguments() {
        return new LocalText("[筛选]", "[filters]");
    }

    @Override
    public LocalText help() {
        return new LocalText("接着读什么，按这里读过、赞过的，各有理由", "What to read next, from what was read and liked here");
    }

    @Override
    public List<String> examples() {
        return List.of("/recommend", "/recommend category:Mathematics", "/recommend year:2022..2024");
    }

    @Override
    public Reply run(Invocation invocation) {
        LocalText takes = new LocalText("筛选条件", "filters");
        return new FilterLine(invocation, takes, Query.Order.RELEVANCE).answer(query -> answer(query, invocation));
    }

    private Reply answer(Query query, Invocation invocation) {
        PostText text = PostText.of(catalog, invocation.language());
        FilteredPosts among = new FilteredPosts("/" + name(), text, post -> true);
        List<Post> posts = among.of(query);
        if (posts.isEmpty()) {
            return query.hasFilter() ? among.nothing(query, invocation) : empty(invocation, text);
        }
        Taste taste = tastes.of(invocation.asker(), text);
        List<Recommendation> chosen = chooser.choose(text, taste, new HashSet<>(posts)::contains, SIZE);
        return chosen.isEmpty() ? allKnown(query, invocation) : page(chosen, taste, query, text, invocation);
    }

    private static Reply empty(Invocation invocation, PostText text) {
        return Reply.to(invocation)
                .part(Part.line(
                        text.language().pick("还没有文章可以推荐", "There are no posts to recommend yet") + text.reach()))
                .build();
    }

    private Reply allKnown(Query query, Invocation invocation) {
        Language language = invocation.language();
        String asked = QueryText.title(query, language);
        Reply.Builder reply = Reply.to(invocation)
                .part(Part.line(language.pick(
                        (asked.isEmpty() ? "" : asked + "：") + "没有可推荐的了，都读过或点过 👎。",
                        (asked.isEmpty() ? "" : asked + ": ") + "nothing is left; all of it was read or got a 👎.")))
                .paging(new Paging(1, 1, 0));
        if (query.hasFilter()) {
            reply.button(language.pick("别的推荐", "Others"), "/" + name());
        }
        return reply.button(language.pick("随便看一篇", "Any post"), FilterLine.line("/random", query))
                .build();
    }

    private Reply page(List<Recommendation> chosen, Taste taste, Query query, PostText text, Invocation invocation) {
        return Page.of(chosen, SIZE, invocation.page())
                .map(page -> list(page, taste, query, text, invocation))
                .orElseGet(() -> Page.missing(invocation, chosen.size(), SIZE));
    }

    private Reply list(Page<Recommendation> page, Taste taste, Query query, PostText text, Invocation invocation) {
        Language language = text.language();
        Reply.Builder reply = Reply.to(invocation)
                .part(Part.heading(PostText.joined(
                        List.of(Optional.of(language.pick("推荐", "Recommended")), FilterLine.title(query, text)))));
        PostItems items = new PostItems(reply, text);
        RecommendationText reasons =
                new RecommendationText(text, chats.isShared(invocation.asker().chat()));
        page.entries().forEach(each -> items.add(each.post(), reasons.of(each.reason())));
        items.closeWithNote();
        learning(taste, invocation).ifPresent(words -> reply.part(Part.note(words)));
        reply.part(Part.note(page.hint(language)));
        page.turn(reply, invocation);
        remember(page.entries(), taste, invocation);
        return reply.button(language.pick("换一批", "More"), FilterLine.line("/" + name(), query))
                .build();
    }

    /** How it gets to know the chat, to one that it does not know. */
    private Optional<String> learning(Taste taste, Invocation invocation) {
        Language language = invocation.language();
        if (!tastes.remembers(invocation.asker().chat())) {
            return Optional.of(language.pick(
                    "阅读记录关着，推荐不随这里读过的变；/settings history on 打开。",
                    "Nothing is remembered here, so this does not learn; /settings history on changes that."));
        }
        boolean unknown = taste.traces().isEmpty()
                && taste.series().isEmpty()
                && taste.tags().isEmpty();
        return unknown ? Optional.of(newcomer(invocation)) : Optional.empty();
    }

    private String newcomer(Invocation invocation) {
        boolean shared = chats.isShared(invocation.asker().chat());
        return invocation
                .language()
                .pick(
                        (shared ? "以后按这里打开、赞过的" : "以后按打开、搜到、赞过的") + "文章推荐，记 90 天；不要就 /settings history off",
                        "This learns from posts " + (shared ? "opened" : "opened, found") + " and liked, kept 90 days;"
                                + " /settings history off stops it");
    }

    /** With those shown before, so that a reader who asks on and on does not go back and forth between two lists. */
    private void remember(List<Recommendation> shown, Taste taste, Invocation invocation) {
        Stream<PostId> now = shown.stream().flatMap(each -> each.post().id().stream());
        List<PostId> ids = Stream.concat(now, taste.lastShown().stream())
                .distinct()
                .limit(LISTS * SIZE)
                .toList();
        try {
            history.show(invocation.asker().chat(), ids, clock.instant());
        } catch (RuntimeException notKept) {
            LOG.warn(
                    "cannot keep what was recommended to {}: {}",
                    invocation.asker().chat(),
                    notKept.toString());
        }
    }
}
