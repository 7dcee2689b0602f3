package kexuebot.bot.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import kexuebot.bot.storage.StorageException;
import kexuebot.catalog.document.Untrusted;
import kexuebot.catalog.fetch.Timekeeper;
import kexuebot.catalog.library.Revision;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.sync.SyncListener;
import kexuebot.catalog.sync.SyncResult;
import kexuebot.catalog.sync.Trouble;

/** Says what following the blog brings, and has readers served with it. For one thread. */
final class SyncReport implements SyncListener {
    /** A first reading brings more news than anybody reads. */
    private static final int MOST_ADDED = 20;

    /** A long pass serves readers in between: newest posts come first, and should be of use soon. */
    private static final Duration BETWEEN_SERVINGS = Duration.ofSeconds(30);

    private final SyncProgress progress;
    private final Runnable serve;
    private final Timekeeper time;
    private int added;
    private long served;

    /**
     * A report.
     *
     * @param serve called after every pass that stored something, and now and then during a long one; what it throws fails the pass
     */
    SyncReport(SyncProgress progress, Runnable serve, Timekeeper time) {
        this.progress = progress;
        this.serve = serve;
        this.time = time;
        this.served = time.nanos();
    }

    @Override
    public void progress(int done, int pages) {
        progress.show(done, pages);
        boolean listsAreRead = done == 0 && pages > 0;
        if (listsAreRead || time.nanos() - served >= BETWEEN_SERVINGS.toNanos()) {
            serve();
        }
    }

    private void serve() {
        serve.run();
        served = time.nanos();
    }

    @Override
    public void added(Post post) {
        added++;
        if (added <= MOST_ADDED) {
            progress.say("new: " + name(post));
        } else if (added == MOST_ADDED + 1) {
            progress.say("new: more than " + MOST_ADDED + " posts; the others are not named");
        }
    }

    @Override
    public void changed(Post post, Revision revision) {
        String what = revision.changed().stream()
                .map(aspect -> aspect.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        progress.say("changed: " + name(post) + ": " + what);
    }

    private static String name(Post post) {
        return post.id().map(PostId::toString).orElse("?") + " " + Untrusted.line(post.title());
    }

    @Override
    public void trouble(Trouble trouble) {
        if (trouble.isStop()) {
            progress.warn("stopped: " + Untrusted.line(trouble.seen()));
            return;
        }
        progress.warn("trouble: " + Untrusted.line(trouble.subject()) + ": expected "
                + Untrusted.line(trouble.expected()) + ", saw " + Untrusted.line(trouble.seen()));
    }

    @Override
    public void well(String subject) {
        progress.say("well again: " + Untrusted.line(subject));
    }

    @Override
    public void passed(SyncResult result) {
        added = 0;
        if (result.isChanged()) {
            serve();
        }
    }

    @Override
    public void failed(RuntimeException why) {
        String what = StorageException.in(why).map(Exception::getMessage).orElseGet(why::toString);
        progress.warn("following the blog failed and will be tried again: "
                + what.lines().findFirst().orElse(""));
    }
}
