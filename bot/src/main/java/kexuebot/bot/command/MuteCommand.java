package kexuebot.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.subscription.SubscriptionStore;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.document.Untrusted;
import kexuebot.catalog.post.Post;

/** Keeps a series from being announced in a place, whatever the place is subscribed to. */
public final class MuteCommand implements Command {
    private static final Pattern OFF = Pattern.compile("(?is)(?:off|取消)(?:\\s+(.*))?");

    private final Catalog catalog;
    private final SubscriptionStore subscriptions;
    private final Management management;
    private final ChatMemory memory;

    /** @param memory knows the post last opened, whose series is meant when none is named */
    public MuteCommand(Catalog catalog, SubscriptionStore subscriptions, Chats chats, ChatMemory memory) {
        this.catalog = catalog;
        this.subscriptions = subscriptions;
        this.management = new Management(chats);
        this.memory = memory;
    }

    @Override
    public String name() {
        return "mute";
    }

    @Override
    public Section section() {
        return Section.ANNOUNCEMENTS;
    }

    @Override
    public LocalText arguments() {
        return new LocalText("[@频道] [off] 系列|编号", "[@channel] [off] series|id");
    }

    @Override
    public LocalText help() {
        return new LocalText("不再通知一个系列；off 恢复", "Announce a series no more; off to undo");
    }

    @Override
    public List<String> examples() {
        return List.of("/mute 低秩近似之路", "/mute 9948", "/mute off 9948", "/mute @mychannel 9948");
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
        String written = Untrusted.line(reply.managed().arguments());
        MutedSeries muted = new MutedSeries(reply, subscriptions);
        Matcher off = OFF.matcher(written);
        if (reply.managed().arguments().isEmpty()) {
            return lastOpened(reply, muted);
        }
        if (written.isEmpty()) {
            return usage(reply, "");
        }
        if (!off.matches()) {
            String command = reply.managed().line(name(), "");
            return new SeriesLookup(reply.invocation(), reply.text(), command, muted::mute).find(written);
        }
        return off.group(1) == null
                ? usage(reply, "off ")
                : muted.unmute(off.group(1).strip());
    }

    private Reply lastOpened(SubscriptionReply reply, MutedSeries muted) {
        Optional<Post> opened = memory.opened(reply.invocation().asker()).map(reply.text()::current);
        return opened.map(post -> SeriesLookup.ofPost(post, reply.invocation(), reply.text(), muted::mute))
                .orElseGet(() -> usage(reply, ""));
    }

    private static Reply usage(SubscriptionReply reply, String off) {
        String form = ("/mute " + off).strip();
        String line = reply.managed().line("mute", off + "9948");
        return Refusal.badArgument(
                reply.invocation(),
                form + " 后面是系列名，或系列里一篇的编号，例如 " + line,
                form + " takes a series, or the id of one of its posts, e.g. " + line);
    }
}
