package kexuebot.bot.command;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Place;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.subscription.Subscription;
import kexuebot.bot.subscription.SubscriptionStore;
import kexuebot.catalog.document.Inline;

/** The subscriptions of a place and then its muted series, page by page. */
record SubscriptionList(SubscriptionReply reply, SubscriptionStore subscriptions, Arrivals arrivals) {
    /** With three buttons each; more would not be read. */
    private static final int PAGE_SIZE = 8;

    private static final int LABEL = 12;

    /** One of both is present. */
    private record Entry(Optional<Subscription> subscription, Optional<String> muted) {}

    Reply answer() {
        Place place = reply.managed().place();
        List<Subscription> subscribed = subscriptions.of(place);
        List<Entry> entries = Stream.concat(
                        subscribed.stream().map(each -> new Entry(Optional.of(each), Optional.empty())),
                        subscriptions.muted(place).stream().map(name -> new Entry(Optional.empty(), Optional.of(name))))
                .toList();
        return Page.of(entries, PAGE_SIZE, reply.invocation().page())
                .map(page -> answer(page, subscribed.size()))
                .orElseGet(() -> Page.missing(reply.invocation(), entries.size(), PAGE_SIZE));
    }

    private Reply answer(Page<Entry> page, int subscribed) {
        Language language = reply.language();
        String title = reply.where() + language.pick("订阅 · " + subscribed + " 个", "Subscriptions · " + subscribed);
        Reply.Builder builder = Reply.to(reply.invocation()).part(Part.heading(page.heading(title, language)));
        ZoneId zone = arrivals.zone(reply.managed().place());
        page.entries().forEach(entry -> {
            entry.subscription().ifPresent(each -> add(each, zone, builder));
            entry.muted().ifPresent(name -> addMuted(name, builder));
        });
        if (subscribed == 0) {
            howToSubscribe(builder);
        } else {
            arrivals.lines(reply.managed(), language).forEach(line -> builder.part(Part.line(line)));
        }
        page.turn(builder, reply.invocation());
        return builder.build();
    }

    private void add(Subscription each, ZoneId zone, Reply.Builder builder) {
        Language language = reply.language();
        LocalDate since = LocalDate.ofInstant(each.since(), zone);
        String state = each.paused() ? language.pick(" · 已暂停", " · paused") : "";
        builder.part(item(TargetText.numbered(each, language), language.pick(since + " 起", "since " + since) + state))
                .subscription(TargetText.view(each, language));
        buttons(each, builder);
    }

    private static Part item(String title, String detail) {
        return new Part.Item(
                OptionalInt.empty(),
                List.of(Inline.text(title)),
                Optional.empty(),
                List.of(List.of(Inline.text(detail))));
    }

    /** A row: only its first button has the number, for all three have to fit however long it is. */
    private void buttons(Subscription each, Reply.Builder builder) {
        Language language = reply.language();
        String number = TargetText.number(each) + " ";
        builder.button(
                number + (each.paused() ? language.pick("继续", "Resume") : language.pick("暂停", "Pause")),
                reply.managed().line("subscriptions", (each.paused() ? "resume " : "pause ") + each.number()));
        builder.button(language.pick("更改", "Change"), reply.change(each));
        builder.button(
                language.pick("取消", "Remove"), reply.managed().line("unsubscribe", Long.toString(each.number())));
    }

    private void addMuted(String name, Reply.Builder builder) {
        Language language = reply.language();
        String line = MutedSeries.offLine(name, reply);
        builder.part(item(language.pick("静音 ", "Muted: ") + Echo.of(name), line));
        ShortButton.add(language.pick("取消静音 ", "Unmute ") + Shortened.to(LABEL, Echo.of(name)), line, builder);
    }

    private void howToSubscribe(Reply.Builder builder) {
        String all = reply.managed().line("subscribe", "all");
        builder.part(Part.line(reply.language()
                .pick(
                        "还没有订阅。" + all + " 订阅全部新文章，" + reply.managed().line("subscribe", "tag:矩阵") + " 只订阅一个标签。",
                        "None yet. " + all + " subscribes to all new posts, "
                                + reply.managed().line("subscribe", "tag:矩阵") + " to a tag.")));
        builder.button(reply.language().pick("订阅全部", "Subscribe to all"), all);
    }
}
