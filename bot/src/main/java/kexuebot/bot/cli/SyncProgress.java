package kexuebot.bot.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import kexuebot.catalog.fetch.Timekeeper;
import kexuebot.catalog.sync.SyncListener;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;

/** Shows how far a pass is: a bar in a terminal, else now and then a line. For one thread. */
abstract class SyncProgress implements SyncListener, AutoCloseable {

    /** So few pages are read before anybody wonders. */
    static final int NOT_WORTH_SHOWING = 3;

    static SyncProgress of(Surroundings surroundings) {
        return surroundings.interactive()
                ? new Bar(surroundings.err())
                : new Lines(surroundings.err(), Timekeeper.system());
    }

    /** A line of its own, wherever the bar is. */
    abstract void say(String line);

    @Override
    public abstract void close();

    private static final class Bar extends SyncProgress {
        private final PrintStream err;
        private ProgressBar bar;

        Bar(PrintStream err) {
            this.err = err;
        }

        @Override
        public void progress(int done, int pages) {
            if (pages < NOT_WORTH_SHOWING) {
                return;
            }
            if (bar == null) {
                bar = new ProgressBarBuilder()
                        .setTaskName("sync")
                        .setInitialMax(pages)
                        .setUnit(" pages", 1)
                        .setStyle(ProgressBarStyle.ASCII)
                        .showSpeed()
                        .setUpdateIntervalMillis(200)
                        .setConsumer(new ConsoleProgressBarConsumer(err))
                        .build();
            }
            bar.stepTo(done);
        }

        @Override
        void say(String line) {
            // the next drawing of the bar goes below
            err.print("\r\u001b[K" + line + "\n");
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }

    /** For logs: one line every ten seconds at most. */
    static final class Lines extends SyncProgress {
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
        public void progress(int done, int pages) {
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
        void say(String line) {
            err.println(line);
        }

        @Override
        public void close() {}
    }
}
