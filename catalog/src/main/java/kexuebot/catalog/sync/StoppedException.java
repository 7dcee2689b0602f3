package kexuebot.catalog.sync;

import java.time.Duration;

/** The blog is not to be asked any further now. The message says why, in one line. */
final class StoppedException extends Exception {
    private static final long serialVersionUID = 1;

    private final Duration pause;
    private final boolean asked;

    /**
     * Stops a pass.
     *
     * @param pause how long the blog is to be left alone
     * @param asked whether the blog itself asked for that
     */
    StoppedException(String why, Duration pause, boolean asked) {
        super(why);
        this.pause = pause;
        this.asked = asked;
    }

    Duration pause() {
        return pause;
    }

    boolean isAsked() {
        return asked;
    }
}
