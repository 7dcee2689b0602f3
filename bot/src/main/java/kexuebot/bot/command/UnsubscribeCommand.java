package kexuebot.bot.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.subscription.Subscription;
import kexuebot.bot.subscription.SubscriptionStore;
import kexuebot.bot.subscription.Target;
import kexuebot.catalog.Catalog;

/** Ends one subscription of a place, or all of them; where several people read, all only after a second word. */
public final class UnsubscribeCommand implements Command {
    private static final Set<String> CONFIRMED = Set.of("all yes", "全部 yes");

    private final Catalog catalog;
    private final SubscriptionStore subscriptions;
    private final Management management;

    public UnsubscribeCommand(Catalog catalog, SubscriptionStore subscriptions, Chats chats) {
        this.catalog = catalog;
        this.subscriptions = subscriptions;
        this.management = new Management(chats);
    }

    @Override
    public String name() {
        return "unsubscribe";
    }

    @Override
    public Section section() {
        return Section.ANNOUNCEMENTS;
    }

    @Override
    public LocalText arguments() {
        return new LocalText("[@频道] [编号|词]", "[@channel] [number|words]");
    }

    @Override
    public LocalText help() {
        return new LocalText("取消全部订阅，或其中一个", "End all subscriptions, or one of them");
    }

    @Override
    public List<String> examples() {
        return List.of("/unsubscribe", "/unsubscribe 12", "/unsubscribe tag:矩阵", "/unsubscribe @mychannel 12");
    }

    @Override
    public Reply run(Invocation invocation) {
        PostText text = PostText.of(catalog, invocation.language());
        return management.answer(
                invocation,
                managed -> unsubscribe(new SubscriptionReply(invocation, managed, text)),
                written -> NothingReceived.answer(invocation));
    }

    private Reply unsubscribe(SubscriptionReply reply) {
        String written = reply.managed().arguments();
        List<Subscription> all = subscriptions.of(reply.managed().place());
        if (all.isEmpty()) {
            return nothing(reply);
        }
        boolean confirmed = CONFIRMED.contains(written.toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
        if (confirmed || written.isEmpty() || TargetReader.isAll(written)) {
            return confirmed || !management.isShared(reply.managed()) ? removeAll(reply) : confirm(all.size(), reply);
        }
        return SubscriptionNumber.isOne(written) ? byNumber(written, all, reply) : byTarget(written, all, reply);
    }

    private static Reply nothing(SubscriptionReply reply) {
        String line = reply.managed().line("subscribe", "");
        return Reply.to(reply.invocation())
                .part(Part.line(reply.language()
                        .pick(
                                reply.where() + "没有订阅；" + line + " 可以订阅。",
                                reply.where() + "No subscriptions; " + line + " makes one.")))
                .build();
    }

    private Reply removeAll(SubscriptionReply reply) {
        int removed = subscriptions.removeAll(reply.managed().place());
        String line = reply.managed().line("subscribe", "");
        return Reply.to(reply.invocation())
                .part(Part.line(reply.where()
                        + reply.language()
                                .pick(
                                        "取消了全部 " + removed + " 个订阅。要再订阅：" + line,
                                        (removed == 1
                                                        ? "The one subscription is"
                                                        : "All " + removed + " subscriptions are")
                                                + " ended. To subscribe again: " + line)))
                .build();
    }

    private static Reply confirm(int count, SubscriptionReply reply) {
        String yes = reply.managed().line("unsubscribe", "all yes");
        Reply.Builder builder = Reply.to(reply.invocation())
                .part(Part.line(reply.where()
                        + reply.language()
                                .pick(
                                        "要取消全部 " + count + " 个订阅吗？确定就发 " + yes,
                                        "End "
                                                + (count == 1
                                                        ? "the one subscription"
                                                        : "all " + count + " subscriptions")
                                                + "? If so: " + yes)));
        builder.button(reply.language().pick("全部取消", "End all"), yes);
        reply.listButton(builder);
        return builder.build();
    }

    private Reply byNumber(String written, List<Subscription> all, SubscriptionReply reply) {
        return SubscriptionNumber.find(written, all)
                .map(found -> remove(found, reply))
                .orElseGet(() -> reply.missing(SubscriptionNumber.shown(written)));
    }

    private Reply byTarget(String written, List<Subscription> all, SubscriptionReply reply) {
        String command = reply.managed().line(name(), "");
        return new TargetReader(reply.invocation(), reply.text(), command)
                .read(
                        written,
                        target -> with(target, all)
                                .map(found -> remove(found, reply))
                                .orElseGet(() -> unknown(target, reply)));
    }

    private static Optional<Subscription> with(Target target, List<Subscription> all) {
        return all.stream()
                .filter(each -> each.target().text().equals(target.text()))
                .findFirst();
    }

    private Reply remove(Subscription subscription, SubscriptionReply reply) {
        if (!subscriptions.remove(reply.managed().place(), subscription.number())) {
            return reply.missing(Long.toString(subscription.number()));
        }
        int left = subscriptions.of(reply.managed().place()).size();
        String what = TargetText.numbered(subscription, reply.language());
        Reply.Builder builder = Reply.to(reply.invocation())
                .part(Part.line(reply.where() + reply.language().pick("已取消 " + what, "Ended: " + what)))
                .part(Part.note(left(left, reply.language())));
        reply.againButton(subscription.target(), builder);
        reply.listButton(builder);
        return builder.build();
    }

    private static String left(int count, Language language) {
        return count == 0
                ? language.pick("没有别的订阅了。", "None left.")
                : language.pick("还有 " + count + " 个订阅。", count + " left.");
    }

    private static Reply unknown(Target target, SubscriptionReply reply) {
        String label = TargetText.label(target, reply.language());
        String list = reply.managed().line("subscriptions", "");
        return Reply.failure(
                reply.invocation(),
                Refusal.NOT_FOUND,
                reply.where()
                        + reply.language()
                                .pick(
                                        "没有订阅" + label + "；" + list + " 列出全部。",
                                        "No subscription to " + label + "; " + list + " lists all."));
    }
}
