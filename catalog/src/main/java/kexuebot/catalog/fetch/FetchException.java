package kexuebot.catalog.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A page could not be had. The message is one line: the address, what was expected, what was seen. */
public final class FetchException extends Exception {
    private static final long serialVersionUID = 1;

    /** What may help. */
    public enum Kind {
        /** Trying again may help: no connection, no answer in time, a broken body, 5xx. */
        TRANSIENT,
        /** The blog does not want us now: 429, 403 in spite of the cookie, 503 with {@code Retry-After}. */
        REFUSED,
        /** Trying again does not help: too large, a redirect elsewhere or in a circle, any other status. */
        WRONG,
        /** robots.txt forbids this page; nothing was asked. */
        FORBIDDEN
    }

    private final Kind kind;
    private final transient URI address;
    private final String expected;
    private final String seen;
    private final Duration retryAfter;

    public FetchException(Kind kind, URI address, String expected, String seen, Optional<Duration> retryAfter) {
        super(address + ": expected " + expected + ", saw " + seen);
        this.kind = kind;
        this.address = address;
        this.expected = expected;
        this.seen = seen;
        this.retryAfter = retryAfter.orElse(null);
    }

    public Kind kind() {
        return kind;
    }

    public URI address() {
        return address;
    }

    public String expected() {
        return expected;
    }

    public String seen() {
        return seen;
    }

    /** How long the server asks to be left alone; empty when it does not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
