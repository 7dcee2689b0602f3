package kexuebot.bot.telegram;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Updates between their arrival and the end of their handling; survives a crash. An id that was stored is
 * remembered for some time after its update is finished, so that the same update is not handled twice. Safe for
 * many threads. Every method throws an unchecked exception when the store fails.
 */
public interface UpdateInbox {

    /** Stores a batch, all or nothing. Returns those that are new, in the order given. */
    List<RawUpdate> store(List<RawUpdate> batch);

    /** The unfinished updates, in the order of their arrival. */
    List<Waiting> pending();

    /** Takes back the attempt that {@link #begin} counted: it was put off and did no harm. */
    void release(int id);

    /** Counts an attempt at an update that is about to be handled; empty if it is finished or not known. */
    Optional<Attempt> begin(int id);

    /** Finishes an update; its text and chat are forgotten, its id is not. */
    void done(int id);

    /** Finishes an update that could not be handled. */
    void skipped(int id, String why);

    /**
     * An update to be handled; its text is in the inbox.
     *
     * @param chat as in {@link RawUpdate}
     */
    record Waiting(int id, long chat) {

        static Waiting of(RawUpdate update) {
            return new Waiting(update.id(), update.chat());
        }
    }

    /**
     * An update being handled.
     *
     * @param number from 1; more than 1 when an earlier attempt ended with the program
     * @param age since its arrival
     */
    record Attempt(int number, Duration age, String body) {}
}
