package kexuebot.bot.command;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Place;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.subscription.PreferenceStore;
import kexuebot.bot.subscription.Stops;
import kexuebot.bot.subscription.Subscription;
import kexuebot.bot.subscription.SubscriptionStore;
import kexuebot.bot.subscription.SubscriptionStore.Outcome;
import kexuebot.bot.subscription.Target;
import kexuebot.catalog.Catalog;

/** Subscribes a place, or a channel, to new posts: to all, to a series, tag or category, or to what a search finds. */
public final class SubscribeCommand implements Command {
    private final Catalog catalog;
    private final SubscriptionStore subscriptions;
    private final Arrivals arrivals;
    private final Management management;
    private final ChosenLanguages languages;
    private final InstantSource clock;

    /** @param zone of chats that chose none */
    public SubscribeCommand(
            Catalog catalog,
            SubscriptionStore subscriptions,
            PreferenceStore preferences,
            Stops stops,
            Chats chats,
            ChosenLanguages languages,
            InstantSource clock,
            ZoneId zone) {
        this.catalog = catalog;
        this.languages = languages;
        this.subscriptions = subscriptions;
        this.arrivals = new Arrivals(preferences, stops, zone);
        this.management = new Management(chats);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "subscribe";
    }

    @Override
    public Section section() {
        return Section.ANNOUNCEMENTS;
    }

    @Override
    public LocalText arguments() {
        return new LocalText("[@频道] [词|all]", "[@channel] [words|all]");
    }

    @Override
    public LocalText help() {
        return new LocalText(
                "有新文章时通知；可只要 series: tag: category: 或含某些词的",
                "Be told of new posts; only some by series: tag: category: or words");
    }

    @Override
    public List<String> examples() {
        return List.of(
                "/subscribe",
                "/subscribe series:低秩近似之路",
                "/subscribe tag:矩阵",
                "/subscribe category:Mathematics",
                "/subscribe 学习率",
                "/subscribe 低秩 tag:矩阵",
                "/subscribe 9948",
                "/subscribe @mychannel all");
    }

    @Override
    public Reply run(Invocation invocation) {
        PostText text = PostText.of(catalog, invocation.language());
        return management.answer(
                invocation,
                managed -> {
                    SubscriptionReply reply = new SubscriptionReply(invocation, managed, text);
                    TargetReader reader = new TargetReader(invocation, text, managed.line(name(), ""));
                    return read(reader, managed.arguments(), target -> add(target, reply));
                },
                written -> read(
                        new TargetReader(invocation, text, "/" + name()),
                        written,
                        target -> preview(target, invocation, text)));
    }

    private static Reply read(TargetReader reader, String written, Function<Target, Reply> answer) {
        return written.isEmpty() ? answer.apply(Target.ALL) : reader.read(written, answer);
    }

    private Reply add(Target target, SubscriptionReply reply) {
        Place place = reply.managed().place();
        List<Subscription> before = subscriptions.of(place);
        languages.keepIfNone(place.chat(), reply.language());
        Outcome outcome = subscriptions.add(place, target, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (outcome instanceof Outcome.Added added) {
            return added(added.subscription(), before, reply);
        }
        return outcome instanceof Outcome.Known known ? known(known.subscription(), before, reply) : full(reply);
    }

    private Reply added(Subscription added, List<Subscription> before, SubscriptionReply reply) {
        Reply.Builder builder = reply.about(added, "已订阅", "Subscribed");
        reply.outlook(added, arrivals.lines(reply.managed(), reply.language()), builder);
        if (before.stream().anyMatch(each -> each.target().isAll() && !each.paused())) {
            builder.part(Part.note(reply.language()
                    .pick("全部文章已经订阅了，每篇仍只通知一次。", "All posts are subscribed to already; each still comes only once.")));
        }
        String undo = reply.managed().line("unsubscribe", Long.toString(added.number()));
        builder.button(reply.language().pick("撤销", "Undo"), undo);
        reply.listButton(builder);
        return builder.build();
    }

    private Reply known(Subscription known, List<Subscription> before, SubscriptionReply reply) {
        boolean paused = before.stream().anyMatch(each -> each.number() == known.number() && each.paused());
        Reply.Builder builder = paused
                ? reply.about(known, "不再暂停", "No longer paused")
                : reply.about(known, "已经订阅过了", "Already subscribed");
        arrivals.lines(reply.managed(), reply.language()).forEach(line -> builder.part(Part.line(line)));
        reply.listButton(builder);
        return builder.build();
    }

    private static Reply full(SubscriptionReply reply) {
        int most = SubscriptionStore.MOST;
        String list = reply.managed().line("subscriptions", "");
        Reply.Builder builder = Reply.to(reply.invocation())
                .failure(
                        Refusal.FULL,
                        reply.where()
                                + reply.language()
                                        .pick(
                                                "最多 " + most + " 个订阅，已经满了；先到 " + list + " 取消一个。",
                                                "The limit of " + most + " subscriptions is reached; remove one in "
                                                        + list + " first."));
        reply.listButton(builder);
        return builder.build();
    }

    /** For a place that receives nothing: what would have come, and where to subscribe. */
    private static Reply preview(Target target, Invocation invocation, PostText text) {
        Language language = text.language();
        Reply.Builder reply = Reply.to(invocation)
                .part(Part.heading(language.pick("试看 ", "Preview: ") + TargetText.label(target, language)));
        new Preview(text, false).add(target, reply);
        new UnknownNames(text, "/subscribe").add(target.query(), reply);
        new UnknownFilters(language, "/subscribe").add(target.query(), reply);
        String line = "/subscribe " + TargetText.argument(target);
        return reply.part(Part.note(language.pick(
                        "通知只在 Telegram 里发，这里什么也没存；在那里发 " + line,
                        "Announcements come in Telegram; nothing is kept here. There, send " + line)))
                .build();
    }
}
