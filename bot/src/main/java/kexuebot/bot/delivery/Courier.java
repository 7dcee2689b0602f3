package kexuebot.bot.delivery;

/** Brings letters to a platform. Safe for many threads. */
@FunctionalInterface
public interface Courier {

    /** Makes one attempt and waits for its end; never repeats by itself. An interrupt ends the waiting. */
    Receipt deliver(Letter letter) throws InterruptedException;
}
