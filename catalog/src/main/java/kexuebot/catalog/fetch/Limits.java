package kexuebot.catalog.fetch;

import java.time.Duration;

/**
 * How long is waited.
 *
 * @param connecting for a connection
 * @param answer for all of it, from looking the host up to the last byte of the body
 */
record Limits(Duration connecting, Duration answer) {

    private static final Duration CONNECTING = Duration.ofSeconds(10);

    static Limits of(Duration answer) {
        return new Limits(CONNECTING, answer);
    }
}
