package kexuebot.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;

/** One post, by id, link or title. */
public final class PostCommand implements Command, PostOpener {
    private final Catalog catalog;

    public PostCommand(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "post";
    }

    @Override
    public LocalText arguments() {
        return new LocalText("编号|链接|标题", "id|link|title");
    }

    @Override
    public LocalText help() {
        return new LocalText("一篇文章：摘录、标签、系列、链接", "One post: excerpt, tags, series, links");
    }

    @Override
    public List<String> examples() {
        return List.of("/post 9948", "/post https://kexue.fm/archives/9948", "/post 低秩近似之路（三）：CR");
    }

    @Override
    public Reply run(Invocation invocation) {
        String wanted = invocation.arguments();
        PostText text = PostText.of(catalog, invocation.language());
        if (wanted.isEmpty()) {
            return Refusal.badArgument(
                    invocation,
                    "/post 后面是编号、链接或标题，例如 /post 9948",
                    "/post takes an id, a link or a title, e.g. /post 9948");
        }
        if (BlogLink.looksLikeOne(wanted)) {
            return byLink(wanted, invocation, text);
        }
        OptionalInt number = Numbers.read(wanted);
        return number.isPresent()
                ? byId(PostId.ofDigits(Numbers.halfWidth(wanted)), wanted, invocation, text)
                : new TitleLookup(catalog, text).answer(wanted, invocation);
    }

    @Override
    public Reply open(Post post, Invocation invocation) {
        PostText text = PostText.of(catalog, invocation.language());
        return OnePost.show(text.current(post), text, invocation).build();
    }

    private Reply byLink(String link, Invocation invocation, PostText text) {
        String host = text.blog().address().getHost();
        if (!BlogLink.isOf(text.blog(), link)) {
            return Refusal.badArgument(
                    invocation,
                    "这不是 " + host + " 的链接；例如 /post " + text.blog().link(new PostId(9948)),
                    "That link is not of " + host + "; e.g. /post "
                            + text.blog().link(new PostId(9948)));
        }
        Optional<PostId> id = PostId.ofLink(link);
        return id.isPresent()
                ? byId(id, id.get().toString(), invocation, text)
                : Refusal.badArgument(
                        invocation,
                        "这个链接不是一篇文章；例如 /post " + text.blog().link(new PostId(9948)),
                        "That link is not of a post; e.g. /post " + text.blog().link(new PostId(9948)));
    }

    private Reply byId(Optional<PostId> id, String written, Invocation invocation, PostText text) {
        return id.flatMap(text.snapshot()::post)
                .map(post -> open(post, invocation))
                .orElseGet(() -> Reply.failure(
                        invocation,
                        Refusal.NOT_FOUND,
                        text.language()
                                        .pick(
                                                "没有编号 " + Echo.of(written) + " 的文章",
                                                "There is no post " + Echo.of(written))
                                + text.reach()));
    }
}
