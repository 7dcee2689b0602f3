package kexuebot.bot.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import kexuebot.catalog.fetch.Timekeeper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the progress of a pass is shown. For one thread. */
interface SyncProgress extends AutoCloseable {

    /** So few pages are read before anybody wonders. */
    int NOT_WORTH_SHOWING = 3;

    /** Shows how many pages are done; 0 begins anew. */
    void show(int done, int pages);

    /** Shows a line that stays. */
    void say(String line);

    /** Shows a line that somebody should see. */
    default void warn(String line) {
        say(line);
    }

    @Override
    default void close() {}

    /** A bar for a terminal, lines for anything else. */
    static SyncProgress on(PrintStream err, boolean terminal) {
        return terminal ? new ProgressBarDisplay(err) : new Lines(err, Timekeeper.system());
    }

    /** Lines for the log of a long-running program. */
    static SyncProgress inLog() {
        Logger logger = LoggerFactory.getLogger(FollowThread.class);
        return new SyncProgress() {
            @Override
            public void show(int done, int pages) {
                if (pages < NOT_WORTH_SHOWING) {
                    return;
                }
                if (done == 0) {
                    logger.info("{} pages to read", pages);
                } else if (done % 100 == 0 || done == pages) {
                    logger.info("{} of {} pages read", done, pages);
                }
            }

            @Override
            public void say(String line) {
                logger.info(line);
            }

            @Override
            public void warn(String line) {
                logger.warn(line);
            }
        };
    }

    /** One line every ten seconds at most. */
    final class Lines implements SyncProgress {
        private static final Duration BETWEEN = Duration.ofSeconds(10);

        private final PrintStream err;
        private final Timekeeper time;
        private long start;
        private long last;

        Lines(PrintStream err, Timekeeper time) {
            this.err = err;
            this.time = time;
        }

        @Override
        public void show(int done, int pages) {
            long now = time.nanos();
            if (done == 0) {
                start = now;
                last = now;
                if (pages >= NOT_WORTH_SHOWING) {
                    say("sync: " + pages + " pages to read");
                }
            } else if (now - last >= BETWEEN.toNanos()) {
                last = now;
                say(line(done, pages, Duration.ofNanos(now - start)));
            }
        }

        private static String line(int done, int pages, Duration taken) {
            double rate = done / Math.max(0.001, taken.toMillis() / 1000.0);
            Duration left = Duration.ofSeconds(Math.round((pages - done) / rate));
            return String.format(
                    Locale.ROOT,
                    "sync: %d of %d pages, %.1f/s, %d:%02d left",
                    done,
                    pages,
                    rate,
                    left.toMinutes(),
                    left.toSecondsPart());
        }

        @Override
        public void say(String line) {
            err.println(line);
        }
    }
}
