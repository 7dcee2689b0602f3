package kexuebot.bot.command;

import java.util.List;
import java.util.random.RandomGenerator;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.search.Query;

/** Any post, or any that filters let pass. */
public final class RandomCommand implements Command {
    private final Catalog catalog;
    private final Chats chats;
    private final RandomGenerator random;

    /** @param random used by many threads at once, so one that allows it, such as {@link java.util.Random} */
    public RandomCommand(Catalog catalog, Chats chats, RandomGenerator random) {
        this.catalog = catalog;
        this.chats = chats;
        this.random = random;
    }

    @Override
    public String name() {
        return "random";
    }

    @Override
    public LocalText arguments() {
        return new LocalText("[筛选]", "[filters]");
    }

    @Override
    public LocalText help() {
        return new LocalText("随便看一篇；可加 tag: year: 等筛选", "Any post; add tag: year: and other filters");
    }

    @Override
    public List<String> examples() {
        return List.of("/random", "/random series:低秩近似之路", "/random year:2022..2024 category:Big-Data");
    }

    @Override
    public Reply run(Invocation invocation) {
        LocalText takes = new LocalText("筛选条件", "filters");
        return new FilterLine(invocation, takes, Query.Order.RELEVANCE).answer(query -> any(query, invocation));
    }

    private Reply any(Query query, Invocation invocation) {
        PostText text = PostText.of(catalog, invocation.language());
        if (text.snapshot().newestFirst().isEmpty()) {
            String message = text.language().pick("还没有文章", "There are no posts yet") + text.reach();
            return Reply.failure(invocation, Refusal.NOT_FOUND, message);
        }
        FilteredPosts among = new FilteredPosts("/" + name(), text, post -> true);
        List<Post> posts = among.of(query);
        return posts.isEmpty()
                ? among.nothing(query, invocation)
                : show(posts.get(random.nextInt(posts.size())), query, text, invocation);
    }

    private Reply show(Post post, Query query, PostText text, Invocation invocation) {
        return OnePost.show(post, text, invocation, chats)
                .button(text.language().pick("再来一篇", "Another one"), FilterLine.line("/" + name(), query))
                .build();
    }
}
