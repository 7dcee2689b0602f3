package kexuebot.catalog.series;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.catalog.post.Post;

/**
 * Posts that their titles number as parts of one whole.
 *
 * @param name as most of the titles write it
 * @param parts in reading order: by number, then oldest first; at least one
 */
public record Series(String name, List<Part> parts) {

    /**
     * A member of a series.
     *
     * @param number as in the title (上/中/下 alone: 1/2/3); empty when the title has none
     * @param subtitle the title without series name and number; may be empty
     */
    public record Part(Post post, OptionalInt number, String subtitle) {}

    public Series {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a series has at least one part: " + name);
        }
    }

    /** The highest known number; empty when no part has one. */
    public OptionalInt lastNumber() {
        return parts.stream().flatMapToInt(part -> part.number().stream()).max();
    }

    /** What follows a post in reading order; empty at the end and for strangers. */
    public Optional<Part> after(Post post) {
        for (int i = 0; i + 1 < parts.size(); i++) {
            if (parts.get(i).post().equals(post)) {
                return Optional.of(parts.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** What comes before a post in reading order; empty at the start and for strangers. */
    public Optional<Part> before(Post post) {
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i).post().equals(post)) {
                return Optional.of(parts.get(i - 1));
            }
        }
        return Optional.empty();
    }
}
