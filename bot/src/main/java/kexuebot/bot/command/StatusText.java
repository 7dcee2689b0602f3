package kexuebot.bot.command;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.chat.StatusView;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.sync.SyncStatus;
import kexuebot.catalog.sync.Trouble;

/** A reply that says how the catalog stands to the live blog. */
record StatusText(
        PostText text, SyncStatus status, Optional<OutboxText> outbox, Optional<ModelUseText> model, Moment moment) {
    private static final int TROUBLES = 5;

    /** Longer than a first reading of everything takes at one page a second. */
    private static final Duration OVERDUE = Duration.ofHours(1);

    Reply answer(Invocation invocation) {
        List<Post> posts = text.snapshot().newestFirst();
        Optional<Post> newest = posts.stream().findFirst();
        Reply.Builder reply = Reply.to(invocation)
                .status(new StatusView(
                        posts.size(), newest, status, outbox.map(OutboxText::view), model.map(ModelUseText::view)))
                .part(Part.heading(language().pick("目录 · ", "Catalog · ") + text.posts(posts.size())));
        newest.ifPresent(post -> reply.part(newest(post)));
        looks(reply);
        status.pausedUntil().filter(until -> until.isAfter(moment.now())).ifPresent(until -> reply.part(paused(until)));
        troubles(reply);
        outbox.ifPresent(deliveries -> deliveries.add(reply));
        model.ifPresent(use -> use.add(reply));
        if (showsTimes()) {
            reply.part(Part.note(
                    language().pick("时间按 " + moment.zone() + "。", "Times are those of " + moment.zone() + ".")));
        }
        return reply.build();
    }

    private Language language() {
        return text.language();
    }

    private Part newest(Post post) {
        String date = text.date(post).map(day -> " · " + day).orElse("");
        return new Part.Line(List.of(
                Inline.text(language().pick("最新 ", "Newest ")),
                text.linkedTitle(post, text.title(post)),
                Inline.text(date)));
    }

    private void looks(Reply.Builder reply) {
        if (status.lastLook().isEmpty()) {
            reply.part(Part.line(language()
                    .pick("还没有看过博客；sync 或 serve 会去读。", "The blog was never looked at; sync or serve reads it.")));
        }
        status.lastLook()
                .ifPresent(last -> reply.part(Part.line(language().pick("上次查看 ", "Last look ") + moment.past(last))));
        if (planned().isPresent() || status.lastLook().isPresent()) {
            reply.part(Part.line(next()));
        }
        if (status.lastLook().isPresent() || status.unfinished() > 0) {
            reply.part(Part.line(progress()));
        }
    }

    /** When a program is going to look; one that is long overdue does not run any more. */
    private Optional<Instant> planned() {
        return status.nextLook().filter(next -> next.isAfter(moment.now().minus(OVERDUE)));
    }

    private String next() {
        return planned()
                .map(next -> language().pick("下次查看 ", "Next look ") + moment.future(next))
                .orElse(language()
                        .pick("下次查看没有安排；sync 或 serve 会去读。", "No next look is planned; sync or serve reads the blog."));
    }

    private String progress() {
        int unread = status.unfinished();
        String left = unread == 0
                ? ""
                : language().pick("，还有 " + unread + " 篇没读", "; " + text.posts(unread) + " still to be read");
        return status.complete()
                        .map(complete -> language().pick("上次读全 ", "Last found complete ") + moment.past(complete))
                        .orElse(language().pick("第一遍还没读完", "The first reading is not complete"))
                + left;
    }

    private Part paused(Instant until) {
        return Part.line(language()
                .pick(
                        "暂停读博客（被拒绝，或接连读不到），" + moment.future(until) + "再试",
                        "Paused (refused, or unreadable again and again); asking again " + moment.future(until)));
    }

    private void troubles(Reply.Builder reply) {
        List<Trouble> troubles = status.troubles();
        if (troubles.isEmpty()) {
            return;
        }
        int size = troubles.size();
        reply.part(Part.line(language().pick("问题 " + size + " 个", size == 1 ? "1 trouble" : size + " troubles")));
        troubles.stream().limit(TROUBLES).forEach(trouble -> reply.part(item(trouble)));
        int more = size - TROUBLES;
        if (more > 0) {
            reply.part(Part.line(language().pick("另有 " + more + " 个", more + " more")));
        }
    }

    /** The subject is code, for a path looks like a command where commands can be pressed. */
    private Part item(Trouble trouble) {
        List<Inline> subject = List.of(new Inline.CodeSpan(shown(trouble.subject())));
        List<List<Inline>> details = List.of(
                detail(language().pick("应为 ", "expected "), shown(trouble.expected())),
                detail(language().pick("见到 ", "seen "), shown(trouble.seen())),
                detail(language().pick("始于 ", "since "), moment.past(trouble.since())));
        return new Part.Item(OptionalInt.empty(), subject, Optional.empty(), details);
    }

    private static List<Inline> detail(String label, String words) {
        return List.of(Inline.text(label + words));
    }

    private static String shown(String outside) {
        return Shortened.outside(outside);
    }

    private boolean showsTimes() {
        return status.lastLook().isPresent()
                || planned().isPresent()
                || !status.troubles().isEmpty()
                || outbox.filter(OutboxText::showsTimes).isPresent();
    }
}
