package kexuebot.catalog.post;

import java.util.Objects;
import java.util.Optional;

/** One post's text naming another: by link, by 《title》, or by both. */
public record Mention(Optional<PostId> id, String title) {
    public Mention {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        if (id.isEmpty() && title.isEmpty()) {
            throw new IllegalArgumentException("a mention names an id or a title");
        }
    }
}
