package kexuebot.catalog.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import kexuebot.catalog.fetch.Notes;
import kexuebot.catalog.fetch.Timekeeper;
import kexuebot.catalog.sync.Journal.Moment;

/** Follows the blog for as long as the program runs: a pass, a pause, a pass. For one thread. */
public final class Watch {
    /** Between two passes in any case, so that a pass that fails at once does not run in circles. */
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private final Follower follower;
    private final Journal journal;
    private final SyncSettings settings;
    private final Timekeeper time;
    private final SyncListener listener;

    public Watch(Follower follower, Notes notes, SyncSettings settings, Timekeeper time, SyncListener listener) {
        this.follower = Objects.requireNonNull(follower);
        this.journal = new Journal(notes);
        this.settings = Objects.requireNonNull(settings);
        this.time = Objects.requireNonNull(time);
        this.listener = Objects.requireNonNull(listener);
    }

    /** Runs until the thread is interrupted. */
    public void run() {
        try {
            Duration pause = firstPause();
            while (true) {
                time.pause(announced(pause));
                pause = round();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            forgetNextLook();
        }
    }

    private Duration firstPause() {
        try {
            return untilDue();
        } catch (RuntimeException e) {
            listener.failed(e);
            return settings.interval();
        }
    }

    private void forgetNextLook() {
        try {
            journal.forget(Moment.NEXT_LOOK);
        } catch (RuntimeException e) {
            listener.failed(e);
        }
    }

    /** One pass, whatever comes of it; how long to wait before the next. */
    Duration round() throws InterruptedException {
        try {
            SyncResult result = follower.pass(scope(), Optional.of(settings.interval()));
            listener.passed(result);
            if (result.stopped().isPresent()) {
                return longer(until(Moment.PAUSED_UNTIL), settings.interval());
            }
            // cut off only to look at what is new in between
            return result.isCutOff() ? SHORTEST_PAUSE : settings.interval();
        } catch (RuntimeException e) {
            listener.failed(e);
            return settings.interval();
        } catch (OutOfMemoryError e) {
            listener.failed(new IllegalStateException("out of memory", e));
            return settings.interval();
        }
    }

    private Scope scope() {
        boolean begun = journal.at(Moment.FULL_CHECK_STARTED).isPresent();
        boolean due = journal.at(Moment.COMPLETE)
                .filter(last -> last.isAfter(time.now()) || !time.now().isBefore(last.plus(settings.fullInterval())))
                .isPresent();
        return begun || due ? Scope.CHECK : Scope.NEWS;
    }

    /** A program that is started again soon does not look again sooner for that. */
    private Duration untilDue() {
        Duration pause = until(Moment.PAUSED_UNTIL);
        if (journal.at(Moment.COMPLETE).isEmpty()) {
            return pause;
        }
        Duration sinceLook = journal.at(Moment.LAST_LOOK)
                .map(last -> Duration.between(last, time.now()))
                .filter(since -> !since.isNegative())
                .orElse(settings.interval());
        return longer(pause, settings.interval().minus(sinceLook));
    }

    /** How far away a moment is; zero if it is past, or too far away for a clock that is right. */
    private Duration until(Moment moment) {
        Instant now = time.now();
        return journal.at(moment)
                .map(at -> Duration.between(now, at))
                .filter(left -> !left.isNegative() && left.compareTo(Duration.ofDays(1)) <= 0)
                .orElse(Duration.ZERO);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private Duration announced(Duration pause) {
        Duration real = longer(pause, SHORTEST_PAUSE);
        try {
            journal.set(Moment.NEXT_LOOK, time.now().plus(real));
        } catch (RuntimeException e) {
            listener.failed(e);
        }
        return real;
    }
}
