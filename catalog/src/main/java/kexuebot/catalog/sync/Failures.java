package kexuebot.catalog.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import kexuebot.catalog.post.PostId;

/** Which posts' pages failed lately in this process, so that a broken one is not asked for at each look. For one thread. */
final class Failures {
    private static final Duration BETWEEN_TRIES = Duration.ofHours(6);

    private final Map<PostId, Instant> lastTries = new HashMap<>();

    void add(PostId id, Instant now) {
        lastTries.put(id, now);
    }

    void remove(PostId id) {
        lastTries.remove(id);
    }

    boolean isRecent(PostId id, Instant now) {
        Instant last = lastTries.get(id);
        return last != null && !last.isAfter(now) && now.isBefore(last.plus(BETWEEN_TRIES));
    }
}
