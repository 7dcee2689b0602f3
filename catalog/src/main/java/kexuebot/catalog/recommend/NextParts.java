package kexuebot.catalog.recommend;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.series.Series;

/** Where a reader goes on in the series that it began. */
final class NextParts {
    private final Snapshot snapshot;
    private final History history;

    NextParts(Snapshot snapshot, History history) {
        this.snapshot = snapshot;
        this.history = history;
    }

    void addTo(Scoreboard board) {
        Set<Series> begun = new LinkedHashSet<>();
        history.all().forEach(met -> snapshot.seriesOf(met.post()).ifPresent(begun::add));
        begun.forEach(series -> add(series, board));
    }

    /** After the last part that was read, and after a later one that was only found. */
    private void add(Series series, Scoreboard board) {
        List<Met> met = series.parts().stream()
                .flatMap(part -> history.of(part.post()).stream())
                .filter(each -> !each.isDisliked())
                .toList();
        List<Met> read = met.stream().filter(Met::isRead).toList();
        last(read).ifPresent(part -> addAfter(series, part, interest(read), board));
        last(met).filter(part -> !part.isRead()).ifPresent(part -> addAfter(series, part, part.interest(), board));
    }

    private static Optional<Met> last(List<Met> parts) {
        return parts.isEmpty() ? Optional.empty() : Optional.of(parts.get(parts.size() - 1));
    }

    /** More for who read more, never above 1. */
    private static double interest(List<Met> read) {
        return 1 - read.stream().mapToDouble(met -> 1 - met.interest()).reduce(1, (one, other) -> one * other);
    }

    private void addAfter(Series series, Met part, double interest, Scoreboard board) {
        unreadAfter(series, part.post())
                .ifPresent(next -> board.add(
                        next, Weights.NEXT_PART * interest, new Recommendation.NextPart(series, part.post())));
    }

    private Optional<Post> unreadAfter(Series series, Post part) {
        return series.parts().stream()
                .map(Series.Part::post)
                .dropWhile(post -> !post.equals(part))
                .skip(1)
                .filter(post -> !history.hasRead(post))
                .findFirst();
    }
}
