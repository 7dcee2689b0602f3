package kexuebot.catalog.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kexuebot.catalog.fetch.Validators;
import kexuebot.catalog.library.StoredPost;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;

/** Reads posts' pages, each stored before the next is asked for. For one pass. */
final class Reading {
    private static final String MANY_GONE = "posts that are gone";

    /** So many posts may go at once, or a tenth of those asked for; more, and the blog is broken. */
    private static final int MOST_GONE = 10;

    private final Desk desk;
    private final boolean conditional;
    private final SyncListener listener;
    private final Set<PostId> read = new HashSet<>();
    private final Set<PostId> gone = new LinkedHashSet<>();
    private final Map<PostId, Outcome.Failed<Sighting>> failed = new LinkedHashMap<>();
    private int pages;
    private boolean cutOff;

    /**
     * A reading.
     *
     * @param conditional whether to believe the blog when it says that a page did not change
     */
    Reading(Desk desk, boolean conditional, SyncListener listener) {
        this.desk = desk;
        this.conditional = conditional;
        this.listener = listener;
    }

    /** Reads the posts in order, those that fail once more at the end; whether every one was read or is gone. */
    boolean run(List<PostId> queue, Optional<Duration> limit) throws StoppedException, InterruptedException {
        long start = desk.time().nanos();
        pages = queue.size();
        listener.progress(0, pages);
        for (PostId id : queue) {
            if (limit.isPresent() && desk.time().nanos() - start >= limit.get().toNanos()) {
                cutOff = true;
                return false;
            }
            visit(id);
            listener.progress(read.size() + gone.size() + failed.size(), pages);
        }
        for (PostId id : List.copyOf(failed.keySet())) {
            visit(id);
        }
        failed.forEach((id, why) -> desk.report(Paths.post(id), why.expected(), why.seen()));
        return failed.isEmpty();
    }

    /** Posts that are still to be read. */
    int unfinished() {
        return pages - read.size() - gone.size();
    }

    boolean isCutOff() {
        return cutOff;
    }

    /** Whether the pages of all these posts were read, or are gone. */
    boolean wereRead(Collection<PostId> posts) {
        return posts.stream().allMatch(id -> read.contains(id) || gone.contains(id));
    }

    private void visit(PostId id) throws StoppedException, InterruptedException {
        String path = Paths.post(id);
        Outcome<Sighting> outcome =
                desk.visitor().visit(path, validators(id), html -> desk.pages().post(html, id));
        Instant now = desk.now();
        if (outcome instanceof Outcome.Read<Sighting> page) {
            desk.book().keepPage(Listed.dated(page.value(), now), now);
            if (!page.validators().equals(Validators.NONE)) {
                desk.visited(path, page.validators(), 1);
            }
            done(id);
        } else if (outcome instanceof Outcome.Unchanged<Sighting>) {
            desk.book().keepUnchanged(id, now);
            done(id);
        } else if (outcome instanceof Outcome.Gone<Sighting>) {
            gone.add(id);
            failed.remove(id);
            desk.troubles().clear(path);
        } else if (outcome instanceof Outcome.Failed<Sighting> failure) {
            failed.put(id, failure);
        }
    }

    private void done(PostId id) {
        read.add(id);
        failed.remove(id);
        desk.troubles().clear(Paths.post(id));
    }

    /** Only a page that was there when it was last asked for need not be sent again. */
    private Validators validators(PostId id) {
        return desk.book()
                .find(id)
                .filter(post -> conditional && post.tracking().isThere())
                .flatMap(post -> desk.visits().last(Paths.post(id)))
                .map(Visit::validators)
                .orElse(Validators.NONE);
    }

    /** Decides about the pages that are gone, at the end of the pass, when it is known how many there are. */
    void settleMissing(boolean clockJumped) {
        if (gone.size() > Math.max(MOST_GONE, (read.size() + gone.size()) / 10)) {
            desk.report(MANY_GONE, "at most " + MOST_GONE + " at once", gone.size() + " of " + pages);
            return;
        }
        desk.troubles().clear(MANY_GONE);
        Instant now = desk.now();
        List<PostId> missing = new ArrayList<>();
        for (PostId id : gone) {
            StoredPost post = desk.book().find(id).orElseThrow();
            if (post.tracking().isRemoved()) {
                continue; // some list still names it
            }
            if (!clockJumped && Queue.isRemovalDue(post.tracking(), now)) {
                desk.book().keepRemoved(id, now);
            } else {
                missing.add(id);
            }
        }
        // after a jump of the clock nobody knows how long a page has been gone
        desk.book().keepMissing(missing, now, clockJumped);
    }
}
