package kexuebot.catalog.sync;

import java.util.Objects;
import java.util.Optional;

/**
 * What a pass did.
 *
 * @param added read for the first time, or back after they were gone
 * @param updated read before, and changed since
 * @param removed believed to be gone for good from this pass on
 * @param unfinished pages that are still to be read
 * @param isChanged whether anything was stored, be it reader counts only
 * @param isCutOff whether it ended only because its time was up
 * @param stopped why the pass ended early, in one line; empty if it did not
 */
public record SyncResult(
        int added,
        int updated,
        int removed,
        int unfinished,
        boolean isChanged,
        boolean isCutOff,
        Optional<String> stopped) {
    public SyncResult {
        Objects.requireNonNull(stopped);
    }

    /** Nothing is left to do until the blog changes. */
    public boolean isFinished() {
        return unfinished == 0 && stopped.isEmpty();
    }
}
