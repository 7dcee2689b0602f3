package kexuebot.catalog.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
import kexuebot.catalog.post.SourceKind;

/** Reads posts' pages, each stored before the next is asked for. For one pass. */
final class Reading {
    private static final String MANY_GONE = "posts that are gone";

    /** So many posts may go at once, or a tenth of all if that is more; more yet, and the blog is broken. */
    private static final int MOST_GONE = 10;

    private final Desk desk;
    private final boolean conditional;
    private final Failures failures;
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
    Reading(Desk desk, boolean conditional, Failures failures, SyncListener listener) {
        this.desk = desk;
        this.conditional = conditional;
        this.failures = failures;
        this.listener = listener;
    }

    /** Reads the posts in order, those that fail once more at the end; whether the end was reached. */
    boolean run(List<PostId> queue, Optional<Duration> limit) throws StoppedException, InterruptedException {
        long start = desk.time().nanos();
        pages = queue.size();
        listener.progress(0, pages);
        try {
            for (PostId id : queue) {
                if (limit.isPresent()
                        && desk.time().nanos() - start >= limit.get().toNanos()) {
                    cutOff = true;
                    return false;
                }
                visit(id);
                listener.progress(read.size() + gone.size() + failed.size(), pages);
            }
            tryAgain();
            return true;
        } finally {
            reportFailed();
        }
    }

    /** What is still broken is broken for longer: after two in a row the rest is left for another pass. */
    private void tryAgain() throws StoppedException, InterruptedException {
        desk.visitor().forgetFailures();
        int inARow = 0;
        for (PostId id : List.copyOf(failed.keySet())) {
            visit(id);
            inARow = failed.containsKey(id) ? inARow + 1 : 0;
            if (inARow == 2) {
                return;
            }
        }
    }

    private void reportFailed() {
        Instant now = desk.now();
        failed.forEach((id, why) -> {
            desk.report(Paths.post(id), why.expected(), why.seen());
            failures.add(id, now);
        });
    }

    /** Posts that are still to be read; one that was never read may be gone by mistake. */
    int unfinished() {
        int believed = (int) gone.stream().filter(this::wasReadBefore).count();
        return pages - read.size() - believed;
    }

    private boolean wasReadBefore(PostId id) {
        return desk.book()
                .find(id)
                .filter(post ->
                        post.tracking().read().isPresent() || post.tracking().isRemoved())
                .isPresent();
    }

    boolean isCutOff() {
        return cutOff;
    }

    /** Whether the post's page was read, or is gone. */
    boolean wasRead(PostId id) {
        return read.contains(id) || gone.contains(id);
    }

    private void visit(PostId id) throws StoppedException, InterruptedException {
        String path = Paths.post(id);
        if (desk.troubles().isTroubled(path)) {
            desk.visitor().forgetFailures();
        }
        Outcome<Sighting> outcome = desk.visitor().visit(path, validators(id), html -> page(html, id));
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
            failures.add(id, now);
            desk.troubles().clear(path);
        } else if (outcome instanceof Outcome.Failed<Sighting> failure) {
            failed.put(id, failure);
        }
    }

    private Sighting page(String html, PostId id) throws UnbelievableException {
        Sighting page = desk.pages().post(html, id);
        Optional<Sighting> before =
                desk.book().find(id).flatMap(post -> post.sightings().from(SourceKind.POST_PAGE));
        Pages.compare(before, page);
        return page;
    }

    private void done(PostId id) {
        read.add(id);
        failed.remove(id);
        failures.remove(id);
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
        int most = Math.max(MOST_GONE, desk.book().posts().size() / 10);
        if (gone.size() > most) {
            desk.report(MANY_GONE, "at most " + most + " at once", gone.size() + " of " + pages);
            desk.book().keepMissing(gone, desk.now(), clockJumped);
            return;
        }
        if (!gone.isEmpty() || read.size() > most) {
            desk.troubles().clear(MANY_GONE);
        }
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
