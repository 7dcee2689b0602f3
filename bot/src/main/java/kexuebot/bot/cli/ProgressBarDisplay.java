package kexuebot.bot.cli;

import java.io.PrintStream;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with rate and time left, and lines above it. */
final class ProgressBarDisplay implements SyncProgress {
    private static final int REDRAW_MILLIS = 200;
    private static final String ERASED_LINE = "\r\u001b[K";

    private final PrintStream err;
    private ProgressBar bar;

    ProgressBarDisplay(PrintStream err) {
        this.err = err;
    }

    @Override
    public void show(int done, int pages) {
        if (pages < NOT_WORTH_SHOWING) {
            return;
        }
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName("sync")
                    .setInitialMax(pages)
                    .setUnit("", 1)
                    .setStyle(ProgressBarStyle.ASCII)
                    .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                    .setUpdateIntervalMillis(REDRAW_MILLIS)
                    .setConsumer(new ConsoleProgressBarConsumer(err))
                    .build();
        }
        bar.stepTo(done);
    }

    @Override
    public void say(String line) {
        err.print(ERASED_LINE + line + System.lineSeparator());
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
