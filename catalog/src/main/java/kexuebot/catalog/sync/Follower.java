package kexuebot.catalog.sync;

import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import kexuebot.catalog.fetch.Backoff;
import kexuebot.catalog.fetch.Fetcher;
import kexuebot.catalog.fetch.Notes;
import kexuebot.catalog.fetch.Timekeeper;
import kexuebot.catalog.library.PostStore;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Sighting;

/**
 * Keeps a store true to the live blog, pass by pass. Whatever ends a pass, also a kill, the next one goes on where it
 * stopped. For one thread; a store has one follower at a time.
 */
public final class Follower {
    /** Before a page is asked for again that could not be had; doubled each time. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Blog blog;
    private final Fetcher fetcher;
    private final Kept kept;
    private final Supplier<Collection<Sighting>> facts;
    private final SyncSettings settings;
    private final Timekeeper time;
    private final RandomGenerator random;
    private final SyncListener listener;
    private final ClockWatch clock;
    private final Failures failures = new Failures();

    /** Where a follower keeps what it learns. */
    public record Kept(PostStore posts, Visits visits, Troubles troubles, Notes notes) {
        public Kept {
            Objects.requireNonNull(posts);
            Objects.requireNonNull(visits);
            Objects.requireNonNull(troubles);
            Objects.requireNonNull(notes);
        }
    }

    /**
     * A follower.
     *
     * @param facts what is known of posts without having seen them on the blog; asked once a pass, no longer needed
     *     when everything was read once
     * @param random for back-off
     */
    public Follower(
            Blog blog,
            Fetcher fetcher,
            Kept kept,
            Supplier<Collection<Sighting>> facts,
            SyncSettings settings,
            Timekeeper time,
            RandomGenerator random,
            SyncListener listener) {
        this.blog = Objects.requireNonNull(blog);
        this.fetcher = Objects.requireNonNull(fetcher);
        this.kept = Objects.requireNonNull(kept);
        this.facts = Objects.requireNonNull(facts);
        this.settings = Objects.requireNonNull(settings);
        this.time = Objects.requireNonNull(time);
        this.random = Objects.requireNonNull(random);
        this.listener = Objects.requireNonNull(listener);
        this.clock = new ClockWatch(time);
    }

    /**
     * Makes one pass. What cannot be read is reported to the listener and stays as it was.
     *
     * @param limit after this time no further post is begun; empty for none
     */
    public SyncResult pass(Scope scope, Optional<Duration> limit) throws InterruptedException {
        Desk desk = new Desk(
                new Visitor(fetcher, new Backoff(FIRST_PAUSE, LONGEST_PAUSE, random), time),
                new Pages(blog),
                new Book(kept.posts(), facts.get(), listener),
                kept.visits(),
                new TroubleLog(kept.troubles(), listener),
                new Journal(kept.notes()),
                time);
        Pass pass = new Pass(desk, settings, scope, limit, clock, failures, listener);
        Optional<String> stopped = pass.run();
        return new SyncResult(
                desk.book().added(),
                desk.book().updated(),
                desk.book().removed(),
                pass.unfinished(),
                desk.book().isChanged(),
                pass.isCutOff(),
                stopped);
    }
}
