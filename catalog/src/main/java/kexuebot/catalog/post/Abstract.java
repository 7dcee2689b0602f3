package kexuebot.catalog.post;

import java.util.Objects;

/** One or two sentences of ours about a post, in both languages; never the author's words. */
public record Abstract(String chinese, String english) {
    public Abstract {
        Objects.requireNonNull(chinese);
        Objects.requireNonNull(english);
    }
}
