package kexuebot.bot.delivery;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import kexuebot.bot.subscription.Target;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells who wants which post, and remembers it as long as the catalog stays as it is. Safe for many threads. */
public final class Wants {

    /** Some 10 MB of targets at most. */
    static final int TARGETS = 20_000;

    /** Analysed whole texts are large. */
    private static final int POSTS = 32;

    private static final Logger LOG = LoggerFactory.getLogger(Wants.class);

    private record Question(PostId post, Target target) {}

    private record Held(
            Snapshot snapshot, Cache<PostId, Predicate<Target>> matchers, Cache<Question, Boolean> answers) {
        static Held of(Snapshot snapshot) {
            return new Held(snapshot, cache(POSTS), cache(TARGETS));
        }

        private static <K, V> Cache<K, V> cache(int size) {
            return Caffeine.newBuilder()
                    .maximumSize(size)
                    .executor(Runnable::run)
                    .build();
        }
    }

    private final Supplier<Snapshot> catalog;
    private final Matching matching;
    private volatile Held held = Held.of(Snapshot.of(List.of())); // of no catalog

    public Wants(Supplier<Snapshot> catalog, Matching matching) {
        this.catalog = Objects.requireNonNull(catalog);
        this.matching = Objects.requireNonNull(matching);
    }

    /** The catalog as it is now. */
    Snapshot snapshot() {
        return catalog.get();
    }

    /** Whether the post is one of the target's. A target that cannot be tested has none. */
    boolean matches(Snapshot snapshot, Post post, Target target) {
        Held current = of(snapshot);
        Predicate<Target> matcher =
                current.matchers().get(post.id().orElseThrow(), any -> matching.of(post, snapshot.seriesOf(post)));
        return current.answers().get(new Question(post.id().orElseThrow(), target), any -> test(matcher, target));
    }

    private static boolean test(Predicate<Target> matcher, Target target) {
        try {
            return matcher.test(target);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("A subscription cannot be tested and gets nothing: {}", target.text(), e);
            return false;
        }
    }

    /** Whether the place wants to hear of the post; false for a post that is not known any more. */
    boolean wanted(PostId id, Wish wish) {
        Snapshot snapshot = snapshot();
        return snapshot.post(id)
                .filter(post -> !isMuted(snapshot, post, wish))
                .filter(post -> wish.targets().stream().anyMatch(target -> matches(snapshot, post, target)))
                .isPresent();
    }

    private static boolean isMuted(Snapshot snapshot, Post post, Wish wish) {
        return snapshot.seriesOf(post)
                .filter(series -> wish.muted().contains(series.name()))
                .isPresent();
    }

    /** Targets whose answer is in memory. */
    long remembered() {
        held.answers().cleanUp();
        return held.answers().estimatedSize();
    }

    // whatever was found in another snapshot is forgotten with it
    private Held of(Snapshot snapshot) {
        Held current = held;
        if (current.snapshot() != snapshot) {
            current = Held.of(snapshot);
            held = current;
        }
        return current;
    }
}
