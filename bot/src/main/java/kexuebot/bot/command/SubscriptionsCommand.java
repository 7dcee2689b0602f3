package kexuebot.bot.command;

import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Place;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.subscription.PreferenceStore;
import kexuebot.bot.subscription.Stops;
import kexuebot.bot.subscription.Subscription;
import kexuebot.bot.subscription.SubscriptionStore;
import kexuebot.bot.subscription.Target;
import kexuebot.catalog.Catalog;

/** What a place is subscribed to, and the ways to pause, resume and change it. */
public final class SubscriptionsCommand implements Command {
    private final Catalog catalog;
    private final SubscriptionStore subscriptions;
    private final Arrivals arrivals;
    private final Management management;
    private final InstantSource clock;

    /** @param zone of chats that chose none */
    public SubscriptionsCommand(
            Catalog catalog,
            SubscriptionStore subscriptions,
            PreferenceStore preferences,
            Stops stops,
            Chats chats,
            InstantSource clock,
            ZoneId zone) {
        this.catalog = catalog;
        this.subscriptions = subscriptions;
        this.arrivals = new Arrivals(preferences, stops, zone);
        this.management = new Management(chats);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "subscriptions";
    }

    @Override
    public Section section() {
        return Section.ANNOUNCEMENTS;
    }

    @Override
    public LocalText arguments() {
        return new LocalText("[@频道] [pause|resume|change 编号]", "[@channel] [pause|resume|change number]");
    }

    @Override
    public LocalText help() {
        return new LocalText("订阅了什么；暂停、继续、更改、取消", "What is subscribed to; pause, resume, change, end");
    }

    @Override
    public List<String> examples() {
        return List.of(
                "/subscriptions",
                "/subscriptions pause 12",
                "/subscriptions resume 12",
                "/subscriptions change 12 tag:矩阵",
                "/subscriptions @mychannel");
    }

    @Override
    public Reply run(Invocation invocation) {
        PostText text = PostText.of(catalog, invocation.language());
        return management.answer(
                invocation,
                managed -> answer(new SubscriptionReply(invocation, managed, text)),
                written -> NothingReceived.answer(invocation));
    }

    private Reply answer(SubscriptionReply reply) {
        if (reply.managed().arguments().isEmpty()) {
            return new SubscriptionList(reply, subscriptions, arrivals).answer();
        }
        String[] words = reply.managed().arguments().split("[\\s\\p{Z}]+", 3);
        String number = words.length > 1 ? words[1] : "";
        if (!SubscriptionNumber.isOne(number)) {
            return usage(reply);
        }
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "pause", "暂停" -> of(number, reply, found -> pause(found, true, reply));
            case "resume", "继续" -> of(number, reply, found -> pause(found, false, reply));
            case "change", "更改" -> of(number, reply, found -> change(found, words.length > 2 ? words[2] : "", reply));
            default -> usage(reply);
        };
    }

    private static Reply usage(SubscriptionReply reply) {
        String line = reply.managed().line("subscriptions", "pause 12");
        return Refusal.badArgument(
                reply.invocation(),
                "/subscriptions 后面是 pause、resume 或 change 和编号，例如 " + line,
                "/subscriptions takes pause, resume or change and a number, e.g. " + line);
    }

    private Reply of(String number, SubscriptionReply reply, Function<Subscription, Reply> answer) {
        return SubscriptionNumber.find(number, subscriptions.of(reply.managed().place()))
                .map(answer)
                .orElseGet(() -> reply.missing(SubscriptionNumber.shown(number)));
    }

    private Reply pause(Subscription found, boolean paused, SubscriptionReply reply) {
        if (!subscriptions.pause(reply.managed().place(), found.number(), paused)) {
            return reply.missing(Long.toString(found.number()));
        }
        Subscription now = new Subscription(found.number(), found.place(), found.target(), paused, found.since());
        Reply.Builder builder = paused ? reply.about(now, "已暂停", "Paused") : reply.about(now, "继续通知", "Resumed");
        if (!paused) {
            arrivals.lines(reply.managed(), reply.language()).forEach(line -> builder.part(Part.line(line)));
        }
        String other = reply.managed().line(name(), (paused ? "resume " : "pause ") + found.number());
        builder.button(
                paused
                        ? reply.language().pick("继续", "Resume")
                        : reply.language().pick("暂停", "Pause"),
                other);
        reply.listButton(builder);
        return builder.build();
    }

    private Reply change(Subscription found, String written, SubscriptionReply reply) {
        return written.isBlank()
                ? howToChange(found, reply)
                : new TargetReader(reply.invocation(), reply.text(), reply.change(found))
                        .read(written, target -> change(found, target, reply));
    }

    /** What a button cannot hold: the words that only the person knows. */
    private static Reply howToChange(Subscription found, SubscriptionReply reply) {
        return reply.about(found, "更改", "To change")
                .part(Part.line(reply.language()
                        .pick("发送这样一行，后面是新的词或条件：", "Send a line like this, with the new words or filters:")))
                .part(Part.line(reply.change(found) + " series:低秩近似之路"))
                .build();
    }

    private Reply change(Subscription found, Target target, SubscriptionReply reply) {
        Place place = reply.managed().place();
        if (!subscriptions.change(place, found.number(), target, clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
            return unchanged(found, target, reply);
        }
        Subscription changed = subscriptions.of(place).stream()
                .filter(each -> each.number() == found.number())
                .findFirst()
                .orElse(found);
        Reply.Builder builder = reply.about(changed, "已改为", "Changed to");
        reply.outlook(changed, arrivals.lines(reply.managed(), reply.language()), builder);
        ShortButton.add(
                reply.language().pick("撤销", "Undo"),
                reply.change(found) + " " + TargetText.argument(found.target()),
                builder);
        reply.listButton(builder);
        return builder.build();
    }

    private Reply unchanged(Subscription found, Target target, SubscriptionReply reply) {
        Optional<Subscription> same = subscriptions.of(reply.managed().place()).stream()
                .filter(each -> each.target().text().equals(target.text()))
                .findFirst();
        if (same.isEmpty()) {
            return reply.missing(Long.toString(found.number()));
        }
        Reply.Builder builder = reply.about(same.get(), "已经订阅过了", "Already subscribed");
        reply.listButton(builder);
        return builder.build();
    }
}
