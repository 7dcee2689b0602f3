package kexuebot.catalog.fetch;

import java.util.Objects;
import java.util.Optional;

/** What a server gives to ask later whether a page changed: its {@code ETag} and {@code Last-Modified}, as sent. */
public record Validators(Optional<String> etag, Optional<String> lastModified) {

    public static final Validators NONE = new Validators(Optional.empty(), Optional.empty());

    public Validators {
        Objects.requireNonNull(etag);
        Objects.requireNonNull(lastModified);
    }
}
