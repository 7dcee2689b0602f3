package kexuebot.bot.model;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/** A text that is being written, for all who wait for it. Safe for any number of threads. */
final class Manuscript<T> {
    private T text;
    private long received;
    private int version;
    private boolean ended;
    private Optional<Trouble> trouble = Optional.empty();

    /**
     * How far it has come.
     *
     * @param version grows with the text
     * @param received characters that came from the model, also of what is not in the text
     * @param trouble why it ended, if that was no good end
     */
    record State<T>(T text, int version, long received, boolean ended, Optional<Trouble> trouble) {}

    Manuscript(T blank) {
        text = Objects.requireNonNull(blank);
    }

    static <T> Manuscript<T> finished(T text) {
        Manuscript<T> manuscript = new Manuscript<>(text);
        manuscript.ended = true;
        return manuscript;
    }

    synchronized void receive(int characters) {
        received += characters;
    }

    synchronized void show(T grown) {
        text = Objects.requireNonNull(grown);
        version++;
        notifyAll();
    }

    synchronized void end(Optional<Trouble> why) {
        if (!ended) {
            ended = true;
            trouble = why;
            notifyAll();
        }
    }

    synchronized State<T> state() {
        return new State<>(text, version, received, ended, trouble);
    }

    /** Waits for another version, the end, or until the time is over. */
    synchronized State<T> await(int seen, Duration time) throws InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        long left = time.toMillis();
        while (version == seen && !ended && left > 0) {
            wait(left);
            left = Duration.ofNanos(until - System.nanoTime()).toMillis();
        }
        return state();
    }
}
