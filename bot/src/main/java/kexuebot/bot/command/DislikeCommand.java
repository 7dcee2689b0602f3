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

/** Keeps a post from being recommended, or takes that back. */
public final class DislikeCommand implements Command {
    private final Opinions opinions;

    /** @param memory knows the post last opened, which is meant when none is named */
    public DislikeCommand(Catalog catalog, History history, Chats chats, ChatMemory memory, InstantSource clock) {
        opinions = new Opinions(Trace.Kind.DISLIKED, catalog, history, chats, memory, clock);
    }

    @Override
    public String name() {
        return "dislike";
    }

    @Override
    public LocalText arguments() {
        return new LocalText("[off] [编号|链接|标题]", "[off] [id|link|title]");
    }

    @Override
    public LocalText help() {
        return new LocalText("👎 不再推荐一篇文章；再来一次取消", "Do not recommend a post; again to undo");
    }

    @Override
    public List<String> examples() {
        return List.of("/dislike 9948", "/dislike off 9948", "/dislike 低秩近似之路（三）：CR");
    }

    @Override
    public Reply run(Invocation invocation) {
        return opinions.answer(invocation);
    }
}
