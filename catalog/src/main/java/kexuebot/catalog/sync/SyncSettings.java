package kexuebot.catalog.sync;

import java.time.Duration;
import java.util.Objects;

/**
 * How the blog is followed.
 *
 * @param interval how often a running program looks for what is new
 * @param fullInterval how often it checks everything
 */
public record SyncSettings(Duration interval, Duration fullInterval) {
    public SyncSettings {
        Objects.requireNonNull(interval);
        Objects.requireNonNull(fullInterval);
    }
}
