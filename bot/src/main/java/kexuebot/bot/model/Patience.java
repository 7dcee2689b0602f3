package kexuebot.bot.model;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How long somebody waits for a text that is being written: as long as it grows at a pace at which reading along is no
 * bore.
 *
 * @param window in which something has to come
 * @param least characters that have to come in each
 * @param whole after which nobody waits any longer
 */
record Patience(Duration window, int least, Duration whole) {
    /** Three seconds are promised, of which finding and sending take some; models write 30 to 200 characters a second. */
    static final Patience OF_READERS = new Patience(Duration.ofMillis(2_200), 20, Duration.ofSeconds(50));

    /** How waiting ended. @param trouble why the text is not finished */
    record Ending<T>(T text, Optional<Trouble> trouble) {}

    /** Waits for the end of a text. @param watcher sees each version that it comes by */
    <T> Ending<T> follow(Manuscript<T> manuscript, Consumer<T> watcher) throws InterruptedException {
        long end = System.nanoTime() + whole.toNanos();
        long windowEnd = System.nanoTime() + window.toNanos();
        Manuscript.State<T> seen = manuscript.state();
        long before = 0;
        while (!seen.ended()) {
            Manuscript.State<T> next =
                    manuscript.await(seen.version(), Duration.ofNanos(windowEnd - System.nanoTime()));
            if (next.version() != seen.version() && !next.ended()) {
                watcher.accept(next.text());
            }
            seen = next;
            long now = System.nanoTime();
            if (!seen.ended() && now >= windowEnd) {
                // the watcher may have taken its time, in which the text went on
                Manuscript.State<T> by = manuscript.state();
                if (!by.ended() && (by.received() - before < least || now >= end)) {
                    return new Ending<>(by.text(), Optional.of(Trouble.SLOW));
                }
                before = by.received();
                windowEnd = now + window.toNanos();
            }
        }
        return new Ending<>(seen.text(), seen.trouble());
    }
}
