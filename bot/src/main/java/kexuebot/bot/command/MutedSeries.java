package kexuebot.bot.command;

import java.util.List;
import java.util.Set;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.subscription.SubscriptionStore;
import kexuebot.catalog.document.Untrusted;
import kexuebot.catalog.post.Folding;
import kexuebot.catalog.series.Series;

/** Mutes series in a place and ends that. */
record MutedSeries(SubscriptionReply reply, SubscriptionStore subscriptions) {

    /** The line that ends the muting of a series, also of one that the catalog does not know any more. */
    static String offLine(String name, SubscriptionReply reply) {
        return reply.managed().line("mute", "off " + handle(name, reply.text()));
    }

    private static String handle(String name, PostText text) {
        return text.snapshot().series().stream()
                .filter(series -> series.name().equals(name))
                .findFirst()
                .map(SeriesLookup::handle)
                .orElse(Untrusted.line(name));
    }

    Reply mute(Series series) {
        String name = series.name();
        boolean before = muted().contains(name);
        if (!subscriptions.mute(reply.managed().place(), name)) {
            return full();
        }
        Language language = reply.language();
        String shown = SeriesText.name(series);
        Reply.Builder builder = Reply.to(reply.invocation())
                .part(Part.line(reply.where()
                        + (before
                                ? language.pick("已经静音了：系列 ", "Already muted: series ")
                                : language.pick("已静音系列 ", "Muted series "))
                        + shown))
                .part(Part.line(language.pick(
                        "它有新篇也不通知，订阅了全部也一样。", "Its new parts are not announced, whatever is subscribed to.")))
                .series(List.of(series));
        ShortButton.add(language.pick("撤销", "Undo"), offLine(name, reply), builder);
        return builder.build();
    }

    private Set<String> muted() {
        return subscriptions.muted(reply.managed().place());
    }

    private Reply full() {
        String list = reply.managed().line("subscriptions", "");
        int most = SubscriptionStore.MOST_MUTED;
        return Reply.failure(
                reply.invocation(),
                Refusal.FULL,
                reply.where()
                        + reply.language()
                                .pick(
                                        "最多静音 " + most + " 个系列，已经满了；先到 " + list + " 恢复一个。",
                                        "The limit of " + most + " muted series is reached; unmute one in " + list
                                                + " first."));
    }

    /** @param written a name, an id or a link */
    Reply unmute(String written) {
        if (PostLookup.isReference(written)) {
            return SeriesLookup.ofPost(
                    written,
                    reply.managed().line("mute", "off"),
                    reply.invocation(),
                    reply.text(),
                    series -> unmuteExactly(series.name()));
        }
        String folded = Folding.title(written);
        return muted().stream()
                .filter(name -> Folding.title(name).equals(folded))
                .findFirst()
                .map(this::unmuteExactly)
                .orElseGet(() -> wasNot(written));
    }

    private Reply unmuteExactly(String name) {
        return subscriptions.unmute(reply.managed().place(), name) ? unmuted(name) : wasNot(name);
    }

    private Reply unmuted(String name) {
        Language language = reply.language();
        String line = reply.managed().line("mute", handle(name, reply.text()));
        Reply.Builder builder = Reply.to(reply.invocation())
                .part(Part.line(
                        reply.where() + language.pick("不再静音系列 ", "No longer muted: series ") + Untrusted.line(name)));
        ShortButton.add(language.pick("重新静音", "Mute again"), line, builder);
        return builder.build();
    }

    private Reply wasNot(String written) {
        String list = reply.managed().line("subscriptions", "");
        String name = Echo.of(written);
        return Reply.failure(
                reply.invocation(),
                Refusal.NOT_FOUND,
                reply.where()
                        + reply.language()
                                .pick(
                                        "没有静音“" + name + "”；" + list + " 列出静音的系列。",
                                        "“" + name + "” is not muted; " + list + " lists what is."));
    }
}
