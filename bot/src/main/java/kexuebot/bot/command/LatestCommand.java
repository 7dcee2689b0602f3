package kexuebot.bot.command;

import java.util.List;
import java.util.OptionalInt;
import kexuebot.bot.chat.Invocation;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.LocalText;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.Catalog;

/** The newest posts, some on a page. */
public final class LatestCommand implements Command {
    private static final int DEFAULT_SIZE = 5;
    private static final int LARGEST_SIZE = 50;

    private final Catalog catalog;

    public LatestCommand(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public String name() {
        return "latest";
    }

    @Override
    public LocalText arguments() {
        return new LocalText("[n]", "[n]");
    }

    @Override
    public LocalText help() {
        return new LocalText("最新文章，每页 n 篇", "The newest posts, n on a page");
    }

    @Override
    public List<String> examples() {
        return List.of("/latest", "/latest 10");
    }

    @Override
    public Reply run(Invocation invocation) {
        OptionalInt size =
                invocation.arguments().isEmpty() ? OptionalInt.of(DEFAULT_SIZE) : Numbers.read(invocation.arguments());
        if (size.isEmpty() || size.getAsInt() < 1 || size.getAsInt() > LARGEST_SIZE) {
            return Refusal.badArgument(
                    invocation,
                    "/latest 后面是 1 到 50 的数字，例如 /latest 10",
                    "/latest takes a number from 1 to 50, e.g. /latest 10");
        }
        return list(invocation, size.getAsInt());
    }

    private Reply list(Invocation invocation, int size) {
        Language language = invocation.language();
        PostText text = PostText.of(catalog, language);
        String title = language.pick("最新文章", "Latest posts");
        List<String> notes = isFollowed(text) ? List.of() : List.of(reach(text));
        return new PostList(title, text.snapshot().newestFirst(), size, notes).answer(invocation, text);
    }

    /** Whether the pages of the newest posts are read as they appear. */
    private static boolean isFollowed(PostText text) {
        return text.snapshot().newestFirst().stream()
                .limit(DEFAULT_SIZE)
                .anyMatch(post -> !post.text().isNone());
    }

    /** How far a catalog goes that does not follow the blog. */
    private static String reach(PostText text) {
        String how = text.language().pick("sync 或 serve 会去读更新的文章。", "sync or serve reads newer posts.");
        return text.snapshot()
                .reachesUntil()
                .map(day -> text.language().pick("目录到 " + day + " 为止；", "The catalog reaches " + day + "; "))
                .map(reach -> reach + how)
                .orElse(text.language()
                        .pick("目录是空的；sync 或 serve 会去读博客。", "The catalog is empty; sync or serve reads the blog."));
    }
}
