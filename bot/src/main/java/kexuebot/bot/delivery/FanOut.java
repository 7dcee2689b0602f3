package kexuebot.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.series.Series;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes deliveries of announcements, stretch by stretch. For one thread, but for {@link #refreshed}; a kill costs the
 * stretch in hand, which is then made again.
 */
public final class FanOut {

    /** Subscriptions in one transaction. */
    static final int BATCH = 1_000;

    /** After what time to look again, if nobody wakes the thread before. */
    static final Duration IDLE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(FanOut.class);

    private record Noticed(PostId post, Kind kind, Instant at) {}

    private final Outbox outbox;
    private final Wants wants;
    private final Schedule schedule;
    private volatile Instant loaded;
    private Noticed noticed = new Noticed(new PostId(1), Kind.POST, Instant.MAX);
    private boolean waitsForCatalog;

    /** @param loaded when loading the catalog began */
    public FanOut(Outbox outbox, Wants wants, Schedule schedule, Instant loaded) {
        this.outbox = Objects.requireNonNull(outbox);
        this.wants = Objects.requireNonNull(wants);
        this.schedule = Objects.requireNonNull(schedule);
        this.loaded = Objects.requireNonNull(loaded);
    }

    /**
     * Takes note that the catalog was loaded anew. Safe for any thread.
     *
     * @param began when loading it began: what was stored before is in it
     */
    public void refreshed(Instant began) {
        loaded = began;
    }

    /** Whether the last round found nothing to do but what the catalog, as it was loaded last, may not hold yet. */
    boolean waitsForCatalog() {
        return waitsForCatalog;
    }

    /** Spreads one stretch. Returns after what time to call again, zero as long as there is something to do. */
    public Duration round(Instant now) {
        waitsForCatalog = false;
        return outbox.unspread(now)
                .map(announcement -> round(announcement, now))
                .orElse(IDLE);
    }

    private Duration round(Announcement announcement, Instant now) {
        Instant asOf = loaded(now); // read before the snapshot, which then is at least as new
        Snapshot snapshot = wants.snapshot();
        Optional<Post> post = snapshot.post(announcement.post());
        if (!isUpToDate(asOf, announcement, post, now)) {
            waitsForCatalog = true;
            return IDLE;
        }
        post.ifPresentOrElse(known -> spread(announcement, snapshot, known, now), () -> end(announcement));
        return Duration.ZERO;
    }

    /** Long ago, if the clock was set back since: then nobody knows. */
    private Instant loaded(Instant now) {
        Instant began = loaded;
        return began.isAfter(now) ? Instant.MIN : began;
    }

    /** A new post that is known with its text is known whole; what else was stored shows only in a later loading. */
    private boolean isUpToDate(Instant asOf, Announcement announcement, Optional<Post> post, Instant now) {
        boolean isNew = announcement.kind() == Kind.POST;
        return isNew && post.filter(known -> !known.text().isNone()).isPresent()
                || !asOf.isBefore(noticed(announcement, now));
    }

    /** When the announcement was first found, and so was stored for sure. */
    private Instant noticed(Announcement announcement, Instant now) {
        boolean isKnown = noticed.post().equals(announcement.post()) && noticed.kind() == announcement.kind();
        if (!isKnown || noticed.at().isAfter(now)) {
            noticed = new Noticed(announcement.post(), announcement.kind(), now);
        }
        return noticed.at();
    }

    private void end(Announcement announcement) {
        LOG.info("Post {} is gone and not announced any further", announcement.post());
        outbox.spread(announcement, List.of(), announcement.spreadTo(), true);
    }

    private void spread(Announcement announcement, Snapshot snapshot, Post post, Instant now) {
        List<Recipient> recipients =
                outbox.recipients(announcement, snapshot.seriesOf(post).map(Series::name), BATCH);
        List<Planned> planned = recipients.stream()
                .filter(recipient ->
                        announcement.kind() == Kind.CORRECTION || wants.matches(snapshot, post, recipient.target()))
                .map(recipient -> plan(announcement.kind(), recipient, now))
                .distinct()
                .toList();
        long last = recipients.isEmpty()
                ? announcement.spreadTo()
                : recipients.get(recipients.size() - 1).subscription();
        outbox.spread(announcement, planned, last, recipients.size() < BATCH);
    }

    // an edit makes no sound, and a message that is wrong should not stay so over night
    private Planned plan(Kind kind, Recipient recipient, Instant now) {
        return kind == Kind.CORRECTION
                ? new Planned(recipient.place(), now, false)
                : schedule.plan(recipient.place(), now, recipient.preferences());
    }
}
