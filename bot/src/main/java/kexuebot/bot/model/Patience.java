package kexuebot.bot.model;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How long somebody waits for a text that is being written: as long as it grows at a pace at which reading along is no
 * bore.
 *
 * @param window in which something has to come, whenever it begins
 * @param least characters that have to come in any
 * @param whole after which nobody waits any longer
 */
record Patience(Duration window, int least, Duration whole) {
    /** Three seconds are promised, of which finding and sending take some; models write 30 to 200 characters a second. */
    static final Patience OF_READERS = new Patience(Duration.ofMillis(2_200), 20, Duration.ofSeconds(50));

    /** In a window. */
    private static final int LOOKS = 10;

    /** How waiting ended. @param trouble why the text is not finished */
    record Ending<T>(T text, Optional<Trouble> trouble) {}

    /** How much had come by when. */
    private record Mark(long nanos, long received) {}

    /** Waits for the end of a text. @param watcher sees each version that it comes by; may take its time */
    <T> Ending<T> follow(Manuscript<T> manuscript, Consumer<T> watcher) throws InterruptedException {
        long end = System.nanoTime() + whole.toNanos();
        Manuscript.State<T> seen = manuscript.state();
        Deque<Mark> marks = new ArrayDeque<>(List.of(new Mark(System.nanoTime(), seen.received())));
        while (!seen.ended()) {
            Manuscript.State<T> next = manuscript.await(seen.version(), window.dividedBy(LOOKS));
            if (next.version() != seen.version() && !next.ended()) {
                watcher.accept(next.text());
            }
            seen = next;
            Manuscript.State<T> now = manuscript.state(); // may have gone on while the watcher took its time
            if (!now.ended() && (isSlow(now.received(), marks) || System.nanoTime() >= end)) {
                return new Ending<>(now.text(), Optional.of(Trouble.SLOW));
            }
        }
        return new Ending<>(seen.text(), seen.trouble());
    }

    /** Whether too little came in the last window; not before one has passed. */
    private boolean isSlow(long received, Deque<Mark> marks) {
        long now = System.nanoTime();
        Mark last = marks.getFirst();
        for (Mark next = last; next != null && now - next.nanos() >= window.toNanos(); next = marks.peekFirst()) {
            last = marks.removeFirst();
        }
        boolean isWhole = now - last.nanos() >= window.toNanos();
        if (isWhole) {
            marks.addFirst(last);
        }
        marks.addLast(new Mark(now, received));
        return isWhole && received - last.received() < least;
    }
}
