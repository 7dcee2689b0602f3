package kexuebot.bot.cli;

import kexuebot.catalog.library.Revision;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.sync.SyncListener;
import kexuebot.catalog.sync.SyncResult;
import kexuebot.catalog.sync.Trouble;

/** Two listeners as one. */
record SyncListeners(SyncListener first, SyncListener second) implements SyncListener {
    @Override
    public void progress(int done, int pages) {
        first.progress(done, pages);
        second.progress(done, pages);
    }

    @Override
    public void added(Post post) {
        first.added(post);
        second.added(post);
    }

    @Override
    public void changed(Post post, Revision revision) {
        first.changed(post, revision);
        second.changed(post, revision);
    }

    @Override
    public void trouble(Trouble trouble) {
        first.trouble(trouble);
        second.trouble(trouble);
    }

    @Override
    public void well(String subject) {
        first.well(subject);
        second.well(subject);
    }

    @Override
    public void passed(SyncResult result) {
        first.passed(result);
        second.passed(result);
    }

    @Override
    public void failed(RuntimeException why) {
        first.failed(why);
        second.failed(why);
    }
}
