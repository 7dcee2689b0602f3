package kexuebot.catalog.recommend;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.recommend.Trace.Kind;

/**
 * A post that a reader had to do with.
 *
 * @param isRead opened, liked or disliked; else it was only found
 * @param interest within 0 and 1: the strongest trace, worth less with age; 0 for a disliked post
 * @param last when it was met the last time
 */
record Met(Post post, boolean isRead, boolean isLiked, boolean isDisliked, double interest, Instant last) {

    /** @param traces of this post, at least one */
    static Met of(Post post, List<Trace> traces, Instant now) {
        boolean isRead = traces.stream().anyMatch(trace -> trace.kind() != Kind.FOUND);
        Optional<Kind> verdict = verdict(traces);
        boolean isDisliked = verdict.equals(Optional.of(Kind.DISLIKED));
        double interest =
                traces.stream().mapToDouble(trace -> interest(trace, now)).max().orElse(0);
        Instant last =
                traces.stream().map(Trace::at).max(Comparator.naturalOrder()).orElse(now);
        return new Met(
                post, isRead, verdict.equals(Optional.of(Kind.LIKED)), isDisliked, isDisliked ? 0 : interest, last);
    }

    /** Who changed their mind said so last; of both at one moment the dislike counts. */
    private static Optional<Kind> verdict(List<Trace> traces) {
        return traces.stream()
                .filter(trace -> trace.kind() == Kind.LIKED || trace.kind() == Kind.DISLIKED)
                .max(Comparator.comparing(Trace::at).thenComparing(Trace::kind))
                .map(Trace::kind);
    }

    private static double interest(Trace trace, Instant now) {
        double age = Math.max(0, (double) Duration.between(trace.at(), now).toSeconds());
        double left = Math.pow(0.5, age / Weights.HALF_LIFE.toSeconds());
        return weight(trace.kind()) * (Weights.LASTING + (1 - Weights.LASTING) * left);
    }

    private static double weight(Kind kind) {
        return switch (kind) {
            case FOUND -> Weights.FOUND;
            case OPENED -> Weights.OPENED;
            case LIKED -> Weights.LIKED;
            case DISLIKED -> 0;
        };
    }
}
