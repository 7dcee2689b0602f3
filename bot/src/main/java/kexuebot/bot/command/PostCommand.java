package kexuebot.bot.command;

import java.util.List;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Choice;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.post.Post;

/** One post, by id, link or title. */
public final class PostCommand implements Command, PostOpener {
    private final Catalog catalog;
    private final Chats chats;

    /** For where nothing can be subscribed to. */
    public PostCommand(Catalog catalog, Chats chats) {
        this.catalog = catalog;
        this.chats = chats;
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
        PostText text = PostText.of(catalog, invocation.language());
        return new PostLookup(invocation, text, post -> show(post, text, invocation), Choice.OpenPost::new).answer();
    }

    @Override
    public Reply open(Post post, Invocation invocation) {
        PostText text = PostText.of(catalog, invocation.language());
        return show(text.current(post), text, invocation);
    }

    private Reply show(Post post, PostText text, Invocation invocation) {
        return OnePost.show(post, text, invocation, chats).build();
    }
}
