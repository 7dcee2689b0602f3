package kexuebot.bot.subscription;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/**
 * How a chat wants to be told.
 *
 * @param digest empty: at once
 * @param quiet empty: at any hour
 * @param zone of digest and quiet hours; empty until the chat chooses
 * @param silent whether announcements arrive without a sound
 * @param lines whether a digest says what each of its posts is about
 */
public record Preferences(
        Optional<Digest> digest, Optional<QuietHours> quiet, Optional<ZoneId> zone, boolean silent, boolean lines) {

    /** As long as nothing is chosen. */
    public static final Preferences NONE =
            new Preferences(Optional.empty(), Optional.empty(), Optional.empty(), false, true);

    public Preferences {
        Objects.requireNonNull(digest);
        Objects.requireNonNull(quiet);
        Objects.requireNonNull(zone);
    }

    public Preferences withDigest(Optional<Digest> other) {
        return new Preferences(other, quiet, zone, silent, lines);
    }

    public Preferences withQuiet(Optional<QuietHours> other) {
        return new Preferences(digest, other, zone, silent, lines);
    }

    public Preferences withZone(Optional<ZoneId> other) {
        return new Preferences(digest, quiet, other, silent, lines);
    }

    public Preferences withSilent(boolean other) {
        return new Preferences(digest, quiet, zone, other, lines);
    }

    public Preferences withLines(boolean other) {
        return new Preferences(digest, quiet, zone, silent, other);
    }
}
