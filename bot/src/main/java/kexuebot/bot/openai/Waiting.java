package kexuebot.bot.openai;

import java.time.Duration;

/** What is left of the patience with one answer, from now on. For one thread. */
final class Waiting {
    private final Duration wholeLimit;
    private final long wholeEnd;
    private Duration silence;
    private long silenceEnd;

    Waiting(Patience patience) {
        wholeLimit = patience.whole();
        wholeEnd = System.nanoTime() + wholeLimit.toNanos();
        silentAtMost(patience.silence());
    }

    /** Something came: silence begins anew. */
    void heard() {
        silenceEnd = System.nanoTime() + silence.toNanos();
    }

    /** From now on, silence may last this long. */
    void silentAtMost(Duration duration) {
        silence = duration;
        heard();
    }

    /** Nanoseconds; 0 or less when patience is at its end. */
    long left() {
        long now = System.nanoTime();
        return Math.min(wholeEnd - now, silenceEnd - now);
    }

    /** Why there is nothing left, in words. */
    String end() {
        return System.nanoTime() - wholeEnd >= 0
                ? "did not finish within " + wholeLimit.toMillis() + " ms"
                : "kept silent for " + silence.toMillis() + " ms";
    }
}
