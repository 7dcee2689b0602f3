package kexuebot.bot.command;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.OutboxView;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Place;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.delivery.Kind;
import kexuebot.bot.delivery.OutboxStatus;
import kexuebot.bot.delivery.OutboxStatus.DeadLetter;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.PostId;

/** How announcing stands, as a part of a reply to those who run the bot. */
record OutboxText(PostText text, OutboxStatus status, Moment moment) {

    OutboxView view() {
        return new OutboxView(
                status.waiting(),
                overdue(),
                status.sent(),
                status.failed(),
                status.subscriptions(),
                status.latest().stream().map(OutboxText::view).toList());
    }

    private static OutboxView.DeadLetter view(DeadLetter letter) {
        String kind = letter.kind().name().toLowerCase(Locale.ROOT);
        return new OutboxView.DeadLetter(letter.place(), letter.post(), kind, letter.at(), letter.why());
    }

    private Optional<Instant> overdue() {
        return status.overdueSince().filter(since -> !since.isAfter(moment.now()));
    }

    /** Whether times are among what {@link #add} adds. */
    boolean showsTimes() {
        return overdue().isPresent() || !status.latest().isEmpty();
    }

    /** Adds what there is to tell: nothing as long as nobody ever subscribed. */
    void add(Reply.Builder reply) {
        if (status.equals(OutboxStatus.EMPTY)) {
            return;
        }
        reply.part(Part.line(language()
                .pick(
                        "订阅 " + status.subscriptions() + " 个，24 小时内送达 " + status.sent() + " 条",
                        "Subscriptions " + status.subscriptions() + "; delivered within 24 hours " + status.sent())));
        reply.part(
                Part.line(language().pick("待送 " + status.waiting() + " 条", "Waiting " + status.waiting()) + since()));
        if (status.failed() > 0) {
            reply.part(Part.line(language()
                    .pick("没能送达 " + status.failed() + " 条" + latest(), "Given up " + status.failed() + latest())));
        }
        status.latest().forEach(letter -> reply.part(item(letter)));
    }

    private Language language() {
        return text.language();
    }

    private String since() {
        return overdue()
                .map(since -> language().pick("，其中最早到期：", "; the oldest fell due ") + moment.past(since))
                .orElse("");
    }

    private String latest() {
        return status.failed() > status.latest().size() ? language().pick("，最近的：", "; the latest:") : "";
    }

    /** The place is code, for an id looks like a telephone number where those can be pressed. */
    private Part item(DeadLetter letter) {
        List<Inline> title = List.of(new Inline.CodeSpan(shown(letter.place())));
        List<List<Inline>> details = List.of(
                List.of(Inline.text(kind(letter.kind())), post(letter.post())),
                List.of(Inline.text(moment.past(letter.at()))),
                List.of(Inline.text(Shortened.outside(letter.why()))));
        return new Part.Item(OptionalInt.empty(), title, Optional.empty(), details);
    }

    private String shown(Place place) {
        OptionalInt topic = place.topic();
        return place.chat() + (topic.isPresent() ? language().pick(" 话题 ", " topic ") + topic.getAsInt() : "");
    }

    private String kind(Kind kind) {
        return kind == Kind.POST ? "" : language().pick("修订 ", "correction of ");
    }

    private Inline post(PostId id) {
        return text.snapshot()
                .post(id)
                .map(post -> text.linkedTitle(post, id + " " + text.title(post)))
                .orElseGet(() -> Inline.text(id.toString()));
    }
}
