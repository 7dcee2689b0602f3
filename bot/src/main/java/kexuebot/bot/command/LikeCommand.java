package kexuebot.bot.command;

import java.time.InstantSource;
import java.util.List;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.history.History;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.recommend.Trace;

/** Likes a post, or takes that back. */
public final class LikeCommand implements Command {
    private final Opinions opinions;

    /** @param memory knows the post last opened, which is meant when none is named */
    public LikeCommand(Catalog catalog, History history, Chats chats, ChatMemory memory, InstantSource clock) {
        opinions = new Opinions(Trace.Kind.LIKED, catalog, history, chats, memory, clock);
    }

    @Override
    public String name() {
        return "like";
    }

    @Override
    public LocalText arguments() {
        return new LocalText("[off] [编号|链接|标题]", "[off] [id|link|title]");
    }

    @Override
    public LocalText help() {
        return new LocalText("👍 一篇文章，推荐会参考；再来一次取消", "Like a post, for recommendations; again to undo");
    }

    @Override
    public List<String> examples() {
        return List.of("/like 9948", "/like off 9948", "/like 低秩近似之路（三）：CR");
    }

    @Override
    public Reply run(Invocation invocation) {
        return opinions.answer(invocation);
    }
}
