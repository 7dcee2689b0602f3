package kexuebot.bot.cli;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import kexuebot.catalog.document.Untrusted;
import kexuebot.catalog.library.Revision;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.sync.SyncListener;
import kexuebot.catalog.sync.SyncResult;
import kexuebot.catalog.sync.Trouble;

/** Says in lines of text what following the blog brings. For one thread. */
final class SyncReport implements SyncListener {
    /** A first reading brings more news than anybody reads. */
    private static final int MOST_ADDED = 20;

    private final Consumer<String> news;
    private final Consumer<String> warnings;
    private int added;

    SyncReport(Consumer<String> news, Consumer<String> warnings) {
        this.news = news;
        this.warnings = warnings;
    }

    @Override
    public void added(Post post) {
        added++;
        if (added <= MOST_ADDED) {
            news.accept("new: " + name(post));
        } else if (added == MOST_ADDED + 1) {
            news.accept("new: more than " + MOST_ADDED + " posts; the others are not named");
        }
    }

    @Override
    public void changed(Post post, Revision revision) {
        String what = revision.changed().stream()
                .map(aspect -> aspect.name().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.joining(", "));
        news.accept("changed: " + name(post) + ": " + what);
    }

    private static String name(Post post) {
        return post.id().map(PostId::toString).orElse("?") + " " + Untrusted.line(post.title());
    }

    @Override
    public void trouble(Trouble trouble) {
        warnings.accept("trouble: " + Untrusted.line(trouble.subject()) + ": expected "
                + Untrusted.line(trouble.expected()) + ", saw " + Untrusted.line(trouble.seen()));
    }

    @Override
    public void well(String subject) {
        news.accept("well again: " + Untrusted.line(subject));
    }

    @Override
    public void passed(SyncResult result) {
        added = 0;
    }

    @Override
    public void failed(RuntimeException why) {
        warnings.accept("following the blog failed and will be tried again: "
                + String.valueOf(why.getMessage()).lines().findFirst().orElse(""));
    }
}
