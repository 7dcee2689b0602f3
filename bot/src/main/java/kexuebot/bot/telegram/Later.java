package kexuebot.bot.telegram;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Running a short task after a time, without a thread that waits; passed in so that tests need not wait. */
@FunctionalInterface
interface Later {

    Later REAL = (wait, task) -> CompletableFuture.delayedExecutor(wait.toNanos(), TimeUnit.NANOSECONDS, Runnable::run)
            .execute(task);

    void after(Duration wait, Runnable task);
}
