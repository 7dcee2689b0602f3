package kexuebot.bot.cli;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** One thread for work that nobody should wait for; it does not keep the process alive. */
final class Background implements Executor, AutoCloseable {
    private static final long PATIENCE_SECONDS = 5;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread daemon = new Thread(work, "background");
        daemon.setDaemon(true);
        return daemon;
    });

    @Override
    public void execute(Runnable work) {
        thread.execute(work);
    }

    /** Interrupts what is being done and waits a little for its end, so that nothing is closed under it. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
