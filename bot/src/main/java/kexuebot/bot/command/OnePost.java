package kexuebot.bot.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Excerpts;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.Untrusted;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.series.Series;

/** A reply about one post: what is known of it, where it stands, how its text begins. */
final class OnePost {
    private static final int EXCERPT = 400;
    private static final int MENTIONS = 5;

    private final Post post;
    private final PostText text;
    private final Language language;
    private final Reply.Builder reply;

    private OnePost(Post post, PostText text, Reply.Builder reply) {
        this.post = post;
        this.text = text;
        this.language = text.language();
        this.reply = reply;
    }

    /** The reply, to which a command may add. */
    static Reply.Builder show(Post post, PostText text, Invocation invocation, Chats chats) {
        Reply.Builder reply = Reply.to(invocation);
        OnePost one = new OnePost(post, text, reply);
        one.show();
        if (chats.receives(invocation.asker().chat())) {
            one.subscribeButton();
        }
        return reply;
    }

    private void subscribeButton() {
        boolean inSeries = text.snapshot().seriesOf(post).isPresent();
        post.id()
                .filter(id -> inSeries)
                .ifPresent(id -> reply.button(language.pick("订阅系列", "Subscribe to series"), "/subscribe " + id));
    }

    private void show() {
        reply.part(new Part.Heading(List.of(text.linkedTitle(post, text.title(post)))))
                .opened(text.view(post));
        line(PostText.joined(List.of(author(), text.date(post), text.readers(post), comments())));
        Optional<Series> series = text.snapshot().seriesOf(post);
        series.ifPresent(this::seriesLine);
        line(PostText.joined(List.of(category(), tags())));
        prose();
        ContentsLine.of(post.details().contents(), language).ifPresent(this::line);
        PaperLinks.add(post.details().papers(), reply, language);
        mentions(language.pick("提到", "Mentions "), text.snapshot().mentionedBy(post));
        mentions(language.pick("被提到于", "Mentioned in "), text.snapshot().mentioning(post));
        text.link(post).ifPresent(link -> reply.part(new Part.Address(link)));
        series.ifPresent(this::neighbours);
        post.id()
                .ifPresent(id -> reply.button(language.pick("摘要", "Summary"), "/summary " + id)
                        .button(language.pick("相关", "Related"), "/related " + id)
                        .button(language.pick("引用", "Cite"), "/cite " + id)
                        .button("👍", "/like " + id)
                        .button("👎", "/dislike " + id));
    }

    private void line(String content) {
        if (!content.isEmpty()) {
            reply.part(Part.line(content));
        }
    }

    private Optional<String> author() {
        return Optional.of(Untrusted.line(post.author())).filter(name -> !name.isEmpty());
    }

    private Optional<String> comments() {
        OptionalInt known = post.details().comments();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(language.pick(
                        known.getAsInt() + " 条评论",
                        known.getAsInt() + (known.getAsInt() == 1 ? " comment" : " comments")));
    }

    private Optional<String> category() {
        return Optional.of(Untrusted.line(QueryText.category(post.category(), language)))
                .filter(name -> !name.isEmpty())
                .map(name -> language.pick("分类 ", "Category ") + name);
    }

    private Optional<String> tags() {
        List<String> names = post.tags().stream().map(Untrusted::line).toList();
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(language.pick("标签 ", "Tags ") + String.join(language.pick("、", ", "), names));
    }

    private void seriesLine(Series series) {
        String place = text.place(post).orElseGet(() -> SeriesText.name(series));
        Optional<String> before = series.before(post).map(part -> "‹ " + SeriesText.number(series, part));
        Optional<String> after = series.after(post).map(part -> SeriesText.number(series, part) + " ›");
        line(PostText.joined(List.of(Optional.of(language.pick("系列 ", "Series ") + place), before, after)));
        reply.series(List.of(series));
    }

    private void prose() {
        Document known = PostText.knownText(post);
        if (!known.isEmpty()) {
            reply.part(new Part.Prose(Excerpts.cutParagraphs(known, EXCERPT)));
        } else {
            text.ours(post).ifPresent(words -> line(language.pick("提要（非原文）：", "In short (the bot's words): ") + words));
        }
    }

    private void mentions(String label, List<Post> posts) {
        if (posts.isEmpty()) {
            return;
        }
        List<Inline> content = new ArrayList<>(List.of(Inline.text(label)));
        posts.stream()
                .limit(MENTIONS)
                .forEach(other -> content.add(text.linkedTitle(other, "《" + text.title(other) + "》")));
        if (posts.size() > MENTIONS) {
            content.add(Inline.text(
                    language.pick("等 " + posts.size() + " 篇", " and " + (posts.size() - MENTIONS) + " more")));
        }
        reply.part(new Part.Line(content));
    }

    private void neighbours(Series series) {
        Optional<String> before = series.before(post).map(part -> text.line(part.post()));
        Optional<String> after = series.after(post).map(part -> text.line(part.post()));
        before.ifPresent(line -> reply.button(language.pick("‹ 上一篇", "‹ Previous part"), line));
        after.ifPresent(line -> reply.button(language.pick("下一篇 ›", "Next part ›"), line));
        reply.button(language.pick("系列", "Series"), "/series " + SeriesText.name(series));
    }
}
