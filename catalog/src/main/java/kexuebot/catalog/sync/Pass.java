package kexuebot.catalog.sync;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.sync.Journal.Moment;

/** One pass over the blog: look, discover, read. */
final class Pass {
    /** What a stop is reported about. */
    static final String BLOG = "blog";

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
    private final Failures failures;
    private final Reading reading;
    private boolean clockJumped;
    private int postponed;

    Pass(
            Desk desk,
            SyncSettings settings,
            Scope scope,
            Optional<Duration> limit,
            ClockWatch clock,
            Failures failures,
            SyncListener listener) {
        this.desk = desk;
        this.failures = failures;
        this.settings = settings;
        this.scope = scope;
        this.limit = limit;
        this.clock = clock;
        this.journal = desk.journal();
        this.listed = new Listed(desk.book());
        this.reading = new Reading(desk, scope == Scope.CHECK, failures, listener);
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
            String why = e.getMessage() + "; left alone until " + until.truncatedTo(ChronoUnit.SECONDS);
            desk.report(BLOG, "the blog to answer", why);
            return Optional.of(why);
        } finally {
            checkClock();
            reading.settleMissing(clockJumped);
        }
    }

    /** Pages that were due in this pass and are still: of posts, and of the lists that tell of new ones. */
    int unfinished() {
        int lists = (int) Stream.of(Paths.FIRST_PAGE, Paths.FEED)
                .filter(desk.troubles()::isTroubled)
                .count();
        return reading.unfinished()
                + postponed
                + lists
                + (journal.at(Moment.DISCOVERED).isEmpty() ? 1 : 0);
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
        Optional<Instant> checkStarted = checkMoment().map(this::started);
        Look look = new Look(desk, listed);
        if (!isResuming()) {
            look.run();
            journal.set(Moment.LAST_LOOK, desk.now());
        }
        boolean discovered = isDiscoveryDue(checkStarted) && discover(look);
        boolean hasLeads = !listed.suspects().isEmpty();
        if (!hasLeads) {
            settle(look, discovered);
        }
        boolean ended = reading.run(queue(checkStarted), limit);
        listed.settle(reading::wasRead);
        if (hasLeads && listed.suspects().stream().allMatch(reading::wasRead)) {
            settle(look, discovered);
        }
        if (ended) {
            finish(checkStarted);
        }
    }

    /** Leads that are followed up need not be given again. */
    private void settle(Look look, boolean discovered) {
        look.settle();
        if (discovered) {
            journal.set(Moment.DISCOVERED, desk.now());
        }
    }

    private List<PostId> queue(Optional<Instant> checkStarted) {
        Instant now = desk.now();
        List<PostId> all = Queue.of(desk.book().posts(), listed.suspects(), checkStarted, now);
        List<PostId> queue = scope == Scope.NEWS
                ? all.stream().filter(id -> !failures.isRecent(id, now)).toList()
                : all;
        postponed = all.size() - queue.size();
        // what is known to be broken comes last, so that it holds up nothing else
        return Stream.concat(
                        queue.stream().filter(id -> !isBroken(id)),
                        queue.stream().filter(this::isBroken))
                .toList();
    }

    private boolean isBroken(PostId id) {
        return desk.troubles().isTroubled(Paths.post(id));
    }

    private Optional<Moment> checkMoment() {
        return switch (scope) {
            case NEWS -> Optional.empty();
            case CHECK -> Optional.of(Moment.FULL_CHECK_STARTED);
            case EVERYTHING -> Optional.of(Moment.FULL_READING_STARTED);
        };
    }

    /** When the check that is under way was begun, perhaps by an earlier pass; this is the first if there is none. */
    private Instant started(Moment moment) {
        Instant now = desk.now();
        Optional<Instant> unfinished = journal.at(moment).filter(started -> isWithin(OLDEST_CHECK, started, now));
        return unfinished.orElseGet(() -> {
            journal.set(moment, now);
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

    private boolean isDiscoveryDue(Optional<Instant> checkStarted) {
        Optional<Instant> discovered = journal.at(Moment.DISCOVERED).filter(last -> !last.isAfter(desk.now()));
        return discovered.isEmpty()
                || checkStarted.filter(discovered.get()::isBefore).isPresent();
    }

    private boolean discover(Look look) throws StoppedException, InterruptedException {
        boolean walkedLately = journal.at(Moment.WALKED)
                .filter(walked -> isWithin(Discovery.BETWEEN_WALKS, walked, desk.now()))
                .isPresent();
        return new Discovery(desk, listed, look.firstPage()).run(!walkedLately);
    }

    /** The end of the queue was reached; a page that failed is a trouble of its own, and is tried again. */
    private void finish(Optional<Instant> checkStarted) {
        checkMoment().ifPresent(journal::forget);
        boolean discovered = journal.at(Moment.DISCOVERED)
                .filter(last -> checkStarted.filter(last::isBefore).isEmpty())
                .isPresent();
        if (discovered
                && (checkStarted.isPresent() || journal.at(Moment.COMPLETE).isEmpty())) {
            journal.set(Moment.COMPLETE, desk.now());
        }
    }
}
