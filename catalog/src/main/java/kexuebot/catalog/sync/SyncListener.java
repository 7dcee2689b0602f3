package kexuebot.catalog.sync;

import kexuebot.catalog.library.Revision;
import kexuebot.catalog.post.Post;

/** Hears what a pass does while it does it, on the pass's thread; what takes long delays the pass. */
public interface SyncListener {

    /** Hears nothing. */
    SyncListener NONE = new SyncListener() {};

    /** How many of the pages that are to be read in this pass are done. Begins with 0 once their number is known. */
    default void progress(int done, int pages) {}

    /** A post that was not known is stored; perhaps only its title yet. */
    default void added(Post post) {}

    /** Readers will notice a change of a known post, which is stored. */
    default void changed(Post post, Revision revision) {}

    /** A pass is over. */
    default void passed(SyncResult result) {}

    /** A whole pass failed for a reason that is not the blog's; the next one will try again. */
    default void failed(RuntimeException why) {}

    /** A trouble is met for the first time. */
    default void trouble(Trouble trouble) {}

    /** What was a trouble is none any more. */
    default void well(String subject) {}
}
