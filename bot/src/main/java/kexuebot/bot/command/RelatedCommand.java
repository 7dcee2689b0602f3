package kexuebot.bot.command;

import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.Choice;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Part;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.related.Related;

/** What else to read, with the reason; without an argument, about the post last opened. */
public final class RelatedCommand implements Command {
    private static final int MOST = 10;

    private final Catalog catalog;
    private final ChatMemory memory;

    public RelatedCommand(Catalog catalog, ChatMemory memory) {
        this.catalog = catalog;
        this.memory = memory;
    }

    @Override
    public String name() {
        return "related";
    }

    @Override
    public LocalText arguments() {
        return new LocalText("[编号|链接|标题]", "[id|link|title]");
    }

    @Override
    public LocalText help() {
        return new LocalText("还可以读什么，各有理由", "What else to read, each with the reason");
    }

    @Override
    public List<String> examples() {
        return List.of("/related 9948", "/related https://kexue.fm/archives/9948", "/related 低秩近似之路（三）：CR");
    }

    @Override
    public Reply run(Invocation invocation) {
        PostText text = PostText.of(catalog, invocation.language());
        Optional<Post> opened = memory.opened(invocation.asker());
        if (invocation.arguments().isEmpty() && opened.isPresent()) {
            return related(text.current(opened.get()), text, invocation);
        }
        return new PostLookup(
                        invocation,
                        text,
                        post -> related(post, text, invocation),
                        post -> new Choice.RunLine(text.line(name(), post)))
                .answer();
    }

    private static Reply related(Post post, PostText text, Invocation invocation) {
        List<Related> all = text.catalog().related(post, MOST);
        return Page.of(all, MOST, invocation.page())
                .map(page -> list(post, page, text, invocation))
                .orElseGet(() -> Page.missing(invocation, all.size(), MOST));
    }

    private static Reply list(Post post, Page<Related> page, PostText text, Invocation invocation) {
        List<Related> related = page.entries();
        Reply.Builder reply = Reply.to(invocation).part(heading(post, related.size(), text));
        PostItems items = new PostItems(reply, text);
        related.forEach(each -> items.add(each.post(), RelatedReason.of(each, text.language())));
        items.closeWithNote();
        if (post.text().isNone()) {
            reply.part(Part.note(unread(text.language())));
        }
        if (!related.isEmpty()) {
            reply.part(Part.note(page.hint(text.language())));
        }
        page.turn(reply, invocation);
        return reply.button(text.language().pick("打开", "Open"), text.line(post)).build();
    }

    private static Part heading(Post post, int count, PostText text) {
        Language language = text.language();
        String title = language.pick("《" + text.title(post) + "》", "“" + text.title(post) + "”");
        String found = count == 0 ? language.pick("还没有找到", "none found yet") : text.posts(count);
        return new Part.Heading(List.of(
                Inline.text(language.pick("相关：", "Related to ")),
                text.linkedTitle(post, title),
                Inline.text(" · " + found)));
    }

    /** What it cites and what the blog suggests stand on its page. */
    private static String unread(Language language) {
        return language.pick(
                "这篇的正文还没有读到，它引用了什么、博客推荐什么未必都知道；sync 读博客可补上。",
                "This post's page was not read yet, so what it cites and what the blog suggests may be missing;"
                        + " sync reads it.");
    }
}
