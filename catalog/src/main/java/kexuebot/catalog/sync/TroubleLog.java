package kexuebot.catalog.sync;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Says every trouble once, however often it is met. For one thread. */
final class TroubleLog {
    private final Troubles troubles;
    private final SyncListener listener;
    private final Map<String, Trouble> known = new HashMap<>();

    TroubleLog(Troubles troubles, SyncListener listener) {
        this.troubles = troubles;
        this.listener = listener;
        troubles.all().forEach(trouble -> known.put(trouble.subject(), trouble));
    }

    void report(String subject, String expected, String seen, Instant now) {
        Trouble before = known.get(subject);
        if (before != null && before.expected().equals(expected)) {
            return; // what is seen instead may differ at each look, as the time in an error page does
        }
        Trouble trouble = new Trouble(subject, expected, seen, before == null ? now : before.since());
        known.put(subject, trouble);
        troubles.save(trouble);
        listener.trouble(trouble);
    }

    boolean isTroubled(String subject) {
        return known.containsKey(subject);
    }

    /** The same for all subjects of a kind. */
    void clearAll(Predicate<String> subjects) {
        known.keySet().stream().filter(subjects).sorted().toList().forEach(this::clear);
    }

    void clear(String subject) {
        if (known.remove(subject) != null) {
            troubles.clear(subject);
            listener.well(subject);
        }
    }
}
