package kexuebot.catalog.related;

import java.util.List;
import java.util.Objects;
import kexuebot.catalog.post.Post;

/**
 * A post that has to do with another, and why.
 *
 * @param reasons the strongest first, at least one
 */
public record Related(Post post, List<Reason> reasons) {

    /** What a post may have to do with another. */
    public sealed interface Reason {}

    /** The part behind the post in its series. */
    public record NextPart() implements Reason {}

    /** The part before the post in its series. */
    public record PreviousPart() implements Reason {}

    /** The post names this one. */
    public record Cited() implements Reason {}

    /** This one names the post. */
    public record Citing() implements Reason {}

    /** A later post that names this one and says in its title or opening that it corrects or completes it. */
    public record Correcting() implements Reason {}

    /** The blog's own list names it. */
    public record Suggested() implements Reason {}

    /**
     * The same topic by its words.
     *
     * @param words those that both have and few others, as they are written there, the most telling first; may be empty
     */
    public record Similar(List<String> words) implements Reason {
        public Similar {
            words = List.copyOf(words);
        }
    }

    public Related {
        Objects.requireNonNull(post);
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("related for no reason: " + post.title());
        }
    }
}
