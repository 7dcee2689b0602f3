package kexuebot.catalog.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kexuebot.catalog.post.Post;

/**
 * What a search found.
 *
 * @param posts up to 10,000, in the query's order
 * @param readAs what the words were taken for where nobody writes them so: {@code transformer} for {@code transfromer}
 */
public record Findings(List<Post> posts, Fit fit, Optional<String> readAs) {

    /** How well the posts fit. */
    public enum Fit {
        /** Some have all that was asked for, in these or in other words. */
        ALL,
        /** None has all of it. */
        NEAREST,
        /** Titles that sound like it. */
        SOUND
    }

    public Findings {
        posts = List.copyOf(posts);
        Objects.requireNonNull(fit);
        Objects.requireNonNull(readAs);
    }

    static Findings all(List<Post> posts) {
        return new Findings(posts, Fit.ALL, Optional.empty());
    }
}
