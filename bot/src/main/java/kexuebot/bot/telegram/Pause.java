package kexuebot.bot.telegram;

import java.time.Duration;

/** Waiting, passed in so that tests need not wait. */
@FunctionalInterface
interface Pause {

    Pause REAL = duration -> Thread.sleep(duration.toMillis());

    void of(Duration duration) throws InterruptedException;
}
