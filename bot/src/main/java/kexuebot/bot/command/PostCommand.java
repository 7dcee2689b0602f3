package kexuebot.bot.command;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.post.Folding;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;

/** One post, by id, link or title. */
public final class PostCommand implements Command, PostOpener {
    private static final int CHOICES = 10;

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
                    "/post takes an id, a link or a title, such as /post 9948");
        }
        if (BlogLink.looksLikeOne(wanted)) {
            return byLink(wanted, invocation, text);
        }
        OptionalInt number = Numbers.read(wanted);
        return number.isPresent()
                ? byId(PostId.ofDigits(Numbers.halfWidth(wanted)), wanted, invocation, text)
                : byTitle(wanted, invocation, text);
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
                    "That link is not of " + host + "; such as /post "
                            + text.blog().link(new PostId(9948)));
        }
        Optional<PostId> id = PostId.ofLink(link);
        return id.isPresent()
                ? byId(id, id.get().toString(), invocation, text)
                : Refusal.badArgument(
                        invocation,
                        "这个链接不是一篇文章；例如 /post " + text.blog().link(new PostId(9948)),
                        "That link is not of a post; such as /post "
                                + text.blog().link(new PostId(9948)));
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

    private Reply byTitle(String title, Invocation invocation, PostText text) {
        Optional<Post> found = catalog.findTitle(title);
        if (found.isPresent()) {
            return OnePost.show(found.get(), text, invocation).build();
        }
        List<Post> containing = containing(title, text);
        return containing.isEmpty() ? noTitle(title, invocation, text) : choice(title, containing, invocation, text);
    }

    private static List<Post> containing(String title, PostText text) {
        String folded = Folding.title(title);
        return folded.isEmpty()
                ? List.of()
                : text.snapshot().newestFirst().stream()
                        .filter(post -> Folding.title(post.title()).contains(folded))
                        .toList();
    }

    private static Reply choice(String title, List<Post> posts, Invocation invocation, PostText text) {
        String heading = text.language().pick("标题含", "Titles with ") + "“" + Echo.of(title) + "”";
        return new PostList(heading + " · " + text.posts(posts.size()), posts, CHOICES, List.of())
                .answer(invocation, text);
    }

    private Reply noTitle(String title, Invocation invocation, PostText text) {
        String quoted = "“" + Echo.of(title) + "”";
        Language language = text.language();
        Reply.Builder reply = Reply.to(invocation)
                .failure(
                        Refusal.NOT_FOUND,
                        language.pick("没有标题是" + quoted + "的文章", "No post has the title " + quoted) + text.reach());
        Suggestions.titles(catalog.closestTitles(title, Suggestions.TITLES), reply, text);
        return reply.build();
    }
}
