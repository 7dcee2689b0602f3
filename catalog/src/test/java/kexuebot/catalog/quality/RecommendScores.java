package kexuebot.catalog.quality;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.recommend.Taste;
import kexuebot.catalog.series.Series;

/**
 * How good an engine's lists of five are, each knowing only the list before; means over readers, not a number where there
 * is no reader to look at.
 *
 * @param hit the share of readers whose first list has something that is wanted
 * @param heldOut the same of the readers that are held out
 * @param recall the share of what is wanted (ten posts at most) that is on the first two lists
 * @param second the share of readers whose second list has something of what the first left out, of those with any
 * @param third as {@code hit}, of the third list
 * @param series how many series are on the first list, a post without one counting as one
 * @param repeats the share of posts on the second and third lists that were on the list before
 */
record RecommendScores(
        int readers,
        double hit,
        double heldOut,
        double recall,
        double second,
        double third,
        double series,
        double repeats) {
    private static final int FIVE = 5;

    private record Lists(InventedReader reader, List<PostId> first, List<PostId> second, List<PostId> third) {

        static Lists by(RecommendEngine engine, InventedReader reader, Instant now) {
            List<PostId> first = engine.recommend(after(reader, List.of()), FIVE, now);
            List<PostId> second = engine.recommend(after(reader, first), FIVE, now);
            return new Lists(reader, first, second, engine.recommend(after(reader, second), FIVE, now));
        }

        private static Taste after(InventedReader reader, List<PostId> shown) {
            Taste taste = reader.taste();
            return new Taste(taste.traces(), taste.series(), taste.tags(), shown);
        }

        Set<PostId> left() {
            Set<PostId> left = new HashSet<>(reader.wanted());
            first.forEach(left::remove);
            return left;
        }

        double recall() {
            int wanted = Math.min(2 * FIVE, reader.wanted().size());
            return (double) (common(first, reader.wanted()) + common(second, left())) / wanted;
        }

        double repeats() {
            return (double) (common(second, Set.copyOf(first)) + common(third, Set.copyOf(second))) / (2 * FIVE);
        }
    }

    static RecommendScores of(RecommendEngine engine, List<InventedReader> readers, Instant now, Snapshot snapshot) {
        List<Lists> all =
                readers.stream().map(reader -> Lists.by(engine, reader, now)).toList();
        return new RecommendScores(
                readers.size(),
                mean(all, each -> true, each -> hit(each.first(), each.reader().wanted())),
                mean(
                        all,
                        each -> each.reader().isHeldOut(),
                        each -> hit(each.first(), each.reader().wanted())),
                mean(all, each -> true, Lists::recall),
                mean(all, each -> !each.left().isEmpty(), each -> hit(each.second(), each.left())),
                mean(all, each -> true, each -> hit(each.third(), each.reader().wanted())),
                mean(all, each -> true, each -> series(each.first(), snapshot)),
                mean(all, each -> true, Lists::repeats));
    }

    private static double mean(List<Lists> all, Predicate<Lists> which, ToDoubleFunction<Lists> measure) {
        return all.stream().filter(which).mapToDouble(measure).average().orElse(Double.NaN);
    }

    private static double hit(List<PostId> list, Set<PostId> wanted) {
        return common(list, wanted) > 0 ? 1 : 0;
    }

    private static long common(List<PostId> list, Set<PostId> wanted) {
        return list.stream().filter(wanted::contains).count();
    }

    private static double series(List<PostId> list, Snapshot snapshot) {
        return list.stream()
                .map(id -> snapshot.post(id).orElseThrow())
                .map(post -> snapshot.seriesOf(post).map(Series::name).orElse(post.title()))
                .distinct()
                .count();
    }
}
