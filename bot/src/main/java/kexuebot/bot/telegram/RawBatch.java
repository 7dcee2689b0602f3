package kexuebot.bot.telegram;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What one poll brought, in order.
 *
 * @param broken the ids, for a log, of entries that are no object or have no usable id; they cannot be
 *     stored or confirmed by themselves, and go when the next good update is confirmed
 */
record RawBatch(ArrayList<RawUpdate> updates, ArrayList<String> broken) implements Serializable {
    private static final long serialVersionUID = 1L;

    static RawBatch of(List<RawUpdate> updates, List<String> broken) {
        return new RawBatch(new ArrayList<>(updates), new ArrayList<>(broken));
    }

    boolean isEmpty() {
        return updates.isEmpty() && broken.isEmpty();
    }

    /** What to ask for next, so that the server may forget these; empty when none has an id. */
    OptionalInt nextOffset() {
        return updates.stream().mapToInt(RawUpdate::id).max().stream()
                .map(id -> id + 1)
                .findFirst();
    }
}
