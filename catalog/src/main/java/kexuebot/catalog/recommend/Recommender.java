package kexuebot.catalog.recommend;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.related.Related;

/**
 * Chooses posts for a reader: the next parts of series that it began, posts related to those that it liked, opened or
 * found, those of series and tags that it follows, and what is popular, new or of another subject. Safe for threads as
 * far as what it is given is.
 */
public final class Recommender {
    /** Longer lists are spread so far and then just sorted; nobody reads on. */
    private static final int SPREAD = 40;
    /** What the spread is chosen from: the best of all, and of the discoveries. */
    private static final int BEST = 60;

    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final Snapshot snapshot;
    private final Function<Post, List<Related>> related;

    /** @param related what has to do with a post, the closest first; asked for a dozen posts a list at most */
    public Recommender(Snapshot snapshot, Function<Post, List<Related>> related) {
        this.snapshot = Objects.requireNonNull(snapshot);
        this.related = Objects.requireNonNull(related);
    }

    /** Of every post; see {@link #recommend(Taste, Predicate, int, Instant)}. */
    public List<Recommendation> recommend(Taste taste, int count, Instant now) {
        return recommend(taste, post -> true, count, now);
    }

    /**
     * Up to {@code count} posts, the best first, none that was opened, liked or disliked, none without an id; fewer only
     * where there are no more.
     *
     * <p>What is on the list shown last comes only when nothing else is left, at the end and in another order: no list
     * comes twice in a row unless there is a single post. Only that one list counts, so that good posts come again on
     * the list after next however often a reader asks.
     *
     * <p>Of any five in a row up to the fortieth, counted from the first, two at most are of one series and one at least
     * is popular, new or of another subject, where there are such.
     *
     * <p>The same arguments give the same list. Which other subject comes first changes with the day of {@code now} and
     * the list shown last.
     *
     * @param eligible what may be recommended; a series goes on with its next part or not at all
     * @param count none when below 1
     * @param now what the age of a trace is counted to; later traces are as of now
     */
    public List<Recommendation> recommend(Taste taste, Predicate<Post> eligible, int count, Instant now) {
        List<Scored> ranked = ranked(taste, eligible, now);
        Set<PostId> shown = Set.copyOf(taste.lastShown());
        List<Scored> unseen =
                ranked.stream().filter(each -> !shown.contains(id(each))).toList();
        List<Scored> seen =
                ranked.stream().filter(each -> shown.contains(id(each))).toList();
        return Stream.concat(spread(unseen, count), again(seen, taste.lastShown()))
                .limit(Math.max(0, count))
                .map(Scored::recommendation)
                .toList();
    }

    private List<Scored> ranked(Taste taste, Predicate<Post> eligible, Instant now) {
        History history = History.of(taste.traces(), snapshot, now);
        List<Post> candidates = snapshot.newestFirst().stream()
                .filter(post -> post.id().isPresent() && !history.hasRead(post) && eligible.test(post))
                .toList();
        Scoreboard board = new Scoreboard(candidates);
        score(board, history, Follows.of(taste, snapshot), Appeal.of(snapshot, candidates), turn(taste, now));
        return board.ranked();
    }

    private void score(Scoreboard board, History history, Follows follows, Appeal appeal, long turn) {
        Subjects met = Subjects.of(follows, history, snapshot);
        new NextParts(snapshot, history).addTo(board);
        new Associations(history, related).addTo(board);
        new Wishes(snapshot, appeal).addTo(board, follows);
        new Discoveries(snapshot, appeal).addTo(board, met);
        new OtherSubjects(snapshot, appeal, met).addTo(board, turn);
        history.found().forEach(post -> board.damp(post, Weights.FOUND_BEFORE));
    }

    /** Another number each day, and mostly after each list. */
    private static long turn(Taste taste, Instant now) {
        long shown = taste.lastShown().stream().mapToLong(PostId::value).sum();
        return Math.floorDiv(now.getEpochSecond(), DAY) + shown;
    }

    private Stream<Scored> spread(List<Scored> ranked, int count) {
        Stream<Scored> best = ranked.stream().limit(BEST);
        Stream<Scored> discoveries = ranked.stream().filter(Scored::isDiscovery).limit(BEST);
        List<Scored> pool = Stream.concat(best, discoveries)
                .distinct()
                .sorted(Scored.BEST_FIRST)
                .toList();
        List<Scored> spread = Spread.of(pool, Math.min(count, SPREAD), snapshot);
        Set<Scored> first = Set.copyOf(spread);
        return Stream.concat(spread.stream(), ranked.stream().filter(each -> !first.contains(each)));
    }

    /** Those of the list shown last, each a place up, and the first at the end. */
    private static Stream<Scored> again(List<Scored> seen, List<PostId> shown) {
        List<Scored> again = seen.stream()
                .sorted(Comparator.comparingInt(each -> shown.indexOf(id(each))))
                .toList();
        return Stream.concat(again.stream().skip(1), again.stream().limit(1));
    }

    private static PostId id(Scored scored) {
        return scored.post().id().orElseThrow();
    }
}
