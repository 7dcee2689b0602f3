package kexuebot.catalog.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kexuebot.catalog.sync.Journal.Moment;

/** One pass over the blog: look, discover, read. */
final class Pass {
    private static final String BLOG = "blog";
    private static final String CLOCK = "clock";

    /** A check that was begun longer ago is begun anew rather than finished. */
    private static final Duration OLDEST_CHECK = Duration.ofDays(1);

    private final Desk desk;
    private final SyncSettings settings;
    private final Scope scope;
    private final Optional<Duration> limit;
    private final ClockWatch clock;
    private final Journal journal;
    private final Listed listed;
    private final Reading reading;
    private boolean clockJumped;

    Pass(
            Desk desk,
            SyncSettings settings,
            Scope scope,
            Optional<Duration> limit,
            ClockWatch clock,
            SyncListener listener) {
        this.desk = desk;
        this.settings = settings;
        this.scope = scope;
        this.limit = limit;
        this.clock = clock;
        this.journal = desk.journal();
        this.listed = new Listed(desk.book());
        this.reading = new Reading(desk, scope == Scope.CHECK, listener);
    }

    /** Runs to the end; why it ended early, if it did. */
    Optional<String> run() throws InterruptedException {
        checkClock();
        try {
            visit();
            journal.forget(Moment.PAUSED_UNTIL);
            journal.forget(Moment.ASKED_TO_PAUSE_UNTIL);
            desk.troubles().clear(BLOG);
            return Optional.empty();
        } catch (StoppedException e) {
            Instant until = desk.now().plus(e.pause());
            journal.set(Moment.PAUSED_UNTIL, until);
            if (e.isAsked()) {
                journal.set(Moment.ASKED_TO_PAUSE_UNTIL, until);
            }
            desk.report(BLOG, "the blog to answer", e.getMessage());
            return Optional.of(e.getMessage());
        } finally {
            checkClock();
            reading.settleMissing(clockJumped);
        }
    }

    /** Pages that this pass should have read and did not, and those that it left to others. */
    int unfinished() {
        return reading.unfinished();
    }

    /** Whether it ended only because its time was up. */
    boolean isCutOff() {
        return reading.isCutOff();
    }

    private void checkClock() {
        Optional<Duration> jump = clock.jump();
        clockJumped |= jump.isPresent();
        if (jump.isPresent()) {
            String way = jump.get().isNegative() ? "back" : "forward";
            desk.report(
                    CLOCK,
                    "a clock that runs evenly",
                    "one that was set " + way + " by " + jump.get().abs().toSeconds() + " s");
        } else if (!clockJumped) {
            desk.troubles().clear(CLOCK);
        }
    }

    private void visit() throws StoppedException, InterruptedException {
        Optional<Instant> checkStarted = scope == Scope.NEWS ? Optional.empty() : Optional.of(checkStarted());
        Look look = new Look(desk, listed);
        if (!isResuming()) {
            look.run();
            journal.set(Moment.LAST_LOOK, desk.now());
        }
        if (isDiscoveryDue(look, checkStarted)) {
            discover(look);
        }
        if (listed.suspects().isEmpty()) {
            look.settle();
        }
        boolean all = reading.run(Queue.of(desk.book().posts(), listed.suspects(), checkStarted, desk.now()), limit);
        if (all || reading.wereRead(listed.suspects())) {
            listed.settle();
            look.settle();
        }
        if (all && journal.at(Moment.DISCOVERED).isPresent()) {
            finish(checkStarted);
        }
    }

    private Instant checkStarted() {
        Instant now = desk.now();
        Optional<Instant> unfinished =
                journal.at(Moment.FULL_CHECK_STARTED).filter(started -> isWithin(OLDEST_CHECK, started, now));
        return unfinished.orElseGet(() -> {
            journal.set(Moment.FULL_CHECK_STARTED, now);
            return now;
        });
    }

    /** The first reading was interrupted just now: the lists need not be looked at again. */
    private boolean isResuming() {
        return scope == Scope.NEWS
                && journal.at(Moment.COMPLETE).isEmpty()
                && journal.at(Moment.DISCOVERED).isPresent()
                && journal.at(Moment.LAST_LOOK)
                        .filter(last -> isWithin(settings.interval(), last, desk.now()))
                        .isPresent();
    }

    /** Not so long ago, and not in the future, where a clock that jumped may have put it. */
    private static boolean isWithin(Duration duration, Instant past, Instant now) {
        return !past.isAfter(now) && Duration.between(past, now).compareTo(duration) < 0;
    }

    private boolean isDiscoveryDue(Look look, Optional<Instant> checkStarted) {
        Optional<Instant> discovered = journal.at(Moment.DISCOVERED);
        return look.hasGap()
                || discovered.isEmpty()
                || checkStarted.filter(discovered.get()::isBefore).isPresent();
    }

    private void discover(Look look) throws StoppedException, InterruptedException {
        boolean walkedLately = journal.at(Moment.WALKED)
                .filter(walked -> isWithin(Discovery.BETWEEN_WALKS, walked, desk.now()))
                .isPresent();
        if (new Discovery(desk, listed, look.firstPage()).run(!walkedLately)) {
            journal.set(Moment.DISCOVERED, desk.now());
        }
    }

    private void finish(Optional<Instant> checkStarted) {
        if (checkStarted.isPresent() || journal.at(Moment.COMPLETE).isEmpty()) {
            journal.set(Moment.COMPLETE, desk.now());
        }
        if (checkStarted.isPresent()) {
            journal.forget(Moment.FULL_CHECK_STARTED);
        }
    }
}
