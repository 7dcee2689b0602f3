package kexuebot.catalog.sync;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kexuebot.catalog.fetch.Notes;

/**
 * How the catalog stands to the live blog.
 *
 * @param lastLook when the blog was last looked at
 * @param nextLook when it will be; empty unless a running program is going to
 * @param complete when everything was last found complete; empty as long as that was never the case
 * @param unfinished posts whose pages are still to be read
 * @param pausedUntil when the blog is asked again after it refused us; empty unless paused
 * @param askedToPauseUntil the same, as far as the blog itself asked for it
 * @param troubles oldest first
 */
public record SyncStatus(
        Optional<Instant> lastLook,
        Optional<Instant> nextLook,
        Optional<Instant> complete,
        int unfinished,
        Optional<Instant> pausedUntil,
        Optional<Instant> askedToPauseUntil,
        List<Trouble> troubles) {

    public static final SyncStatus NEVER_LOOKED = new SyncStatus(
            Optional.empty(), Optional.empty(), Optional.empty(), 0, Optional.empty(), Optional.empty(), List.of());

    /** What followers wrote down; nobody wrote down how many posts are unfinished. */
    public static SyncStatus read(Notes notes, Troubles troubles) {
        Journal journal = new Journal(notes);
        return new SyncStatus(
                journal.at(Journal.Moment.LAST_LOOK),
                journal.at(Journal.Moment.NEXT_LOOK),
                journal.at(Journal.Moment.COMPLETE),
                0,
                journal.at(Journal.Moment.PAUSED_UNTIL),
                journal.at(Journal.Moment.ASKED_TO_PAUSE_UNTIL),
                troubles.all());
    }

    public SyncStatus withUnfinished(int known) {
        return new SyncStatus(lastLook, nextLook, complete, known, pausedUntil, askedToPauseUntil, troubles);
    }

    public SyncStatus {
        Objects.requireNonNull(lastLook);
        Objects.requireNonNull(nextLook);
        Objects.requireNonNull(complete);
        Objects.requireNonNull(pausedUntil);
        Objects.requireNonNull(askedToPauseUntil);
        troubles = List.copyOf(troubles);
    }
}
