package kexuebot.catalog.recommend;

import java.util.Objects;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.series.Series;

/** A post for a reader, and why this one. */
public record Recommendation(Post post, Reason reason) {

    /** Why a post is recommended. */
    public sealed interface Reason {}

    /** The first unread part behind one that was read. */
    public record NextPart(Series series, Post read) implements Reason {}

    /** Related to a post that was opened. */
    public record Reading(Post read) implements Reason {}

    /** Related to a post that a search found and nobody opened. */
    public record Found(Post found) implements Reason {}

    /** Related to a post that was liked. */
    public record Liked(Post liked) implements Reason {}

    /** Of a series or with a tag that is followed. */
    public record Followed(String name) implements Reason {}

    /** Among the most read of those not met, or, where readers are unknown, among those that others cite most. */
    public record Popular() implements Reason {}

    /** Among the newest. */
    public record Fresh() implements Reason {}

    /** Something else: of a subject that has not come up, or, when nothing better is left, anything. */
    public record Other() implements Reason {}

    public Recommendation {
        Objects.requireNonNull(post);
        Objects.requireNonNull(reason);
    }
}
