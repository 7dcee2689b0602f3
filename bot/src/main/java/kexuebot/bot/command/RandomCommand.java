package kexuebot.bot.command;

import java.util.List;
import java.util.random.RandomGenerator;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.post.Post;

/** Any post. */
public final class RandomCommand implements Command {
    private final Catalog catalog;
    private final Chats chats;
    private final RandomGenerator random;

    /** For where nothing can be subscribed to; otherwise like the other. */
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
        return new LocalText("", "");
    }

    @Override
    public LocalText help() {
        return new LocalText("随便看一篇", "Any post");
    }

    @Override
    public List<String> examples() {
        return List.of("/random");
    }

    @Override
    public Reply run(Invocation invocation) {
        Language language = invocation.language();
        PostText text = PostText.of(catalog, language);
        List<Post> posts = text.snapshot().newestFirst();
        if (posts.isEmpty()) {
            String message = language.pick("还没有文章", "There are no posts yet") + text.reach();
            return Reply.failure(invocation, Refusal.NOT_FOUND, message);
        }
        return OnePost.show(posts.get(random.nextInt(posts.size())), text, invocation, chats)
                .button(language.pick("再来一篇", "Another one"), "/random")
                .build();
    }
}
