package kexuebot.catalog;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.Supplier;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Folding;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.search.Hit;
import kexuebot.catalog.search.Index;
import kexuebot.catalog.search.Query;
import kexuebot.catalog.search.Relaxation;
import kexuebot.catalog.series.Series;

/** A catalog whose snapshot is swapped as one; what needs only the snapshot does not wait for the index. */
public final class InMemoryCatalog implements Catalog {
    private final Blog blog;
    private final Supplier<Collection<Post>> posts;
    private final Executor executor;
    private volatile State state;

    /** A snapshot and the index over it; both may still be in the making. */
    private record State(CompletableFuture<Snapshot> snapshot, CompletableFuture<Index> index) {}

    private InMemoryCatalog(Blog blog, Supplier<Collection<Post>> posts, Executor executor, State state) {
        this.blog = blog;
        this.posts = posts;
        this.executor = executor;
        this.state = state;
    }

    /**
     * A catalog that loads its posts in the background; until they are there, readers wait.
     *
     * @param posts called by the executor, now and at every refresh; what it throws now is thrown at every reader
     */
    public InMemoryCatalog(Blog blog, Supplier<Collection<Post>> posts, Executor executor) {
        this.blog = Objects.requireNonNull(blog);
        this.posts = posts;
        this.executor = executor;
        this.state = loading(CompletableFuture.supplyAsync(() -> Snapshot.of(posts.get()), executor));
    }

    @Override
    public Catalog now() {
        return new InMemoryCatalog(blog, posts, executor, state);
    }

    /** Loads all posts again; returns when it is done. Until then readers see the old posts and search the old index. */
    public void refresh() {
        Snapshot snapshot = Snapshot.of(posts.get());
        Index index = Index.of(snapshot.newestFirst(), snapshot.series());
        state = new State(CompletableFuture.completedFuture(snapshot), CompletableFuture.completedFuture(index));
    }

    private State loading(CompletableFuture<Snapshot> snapshot) {
        return new State(
                snapshot, snapshot.thenApplyAsync(ready -> Index.of(ready.newestFirst(), ready.series()), executor));
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public Blog blog() {
        return blog;
    }

    @Override
    public Snapshot snapshot() {
        return await(state.snapshot());
    }

    private Index index() {
        return await(state.index());
    }

    @Override
    public List<Post> search(Query query) {
        return index().search(query);
    }

    @Override
    public Hit hit(Post post, Query query) {
        return index().hit(post, query);
    }

    @Override
    public List<Relaxation> relaxations(Query query) {
        return index().relaxations(query);
    }

    @Override
    public List<Post> closestTitles(String words, int limit) {
        return index().closestTitles(words, limit);
    }

    @Override
    public List<Series> findSeries(String name) {
        String folded = Folding.title(name);
        List<Series> exact = seriesWhose(other -> other.equals(folded));
        return exact.isEmpty() && !folded.isEmpty() ? seriesWhose(other -> other.contains(folded)) : exact;
    }

    private List<Series> seriesWhose(Predicate<String> foldedName) {
        return snapshot().series().stream()
                .filter(series -> foldedName.test(Folding.title(series.name())))
                .sorted(Comparator.comparingInt(
                        (Series series) -> -series.parts().size()))
                .toList();
    }

    @Override
    public Optional<Post> findTitle(String title) {
        String folded = Folding.title(title);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        return only(folded::equals).or(() -> only(other -> other.contains(folded)));
    }

    private Optional<Post> only(Predicate<String> foldedTitle) {
        List<Post> posts = snapshot().newestFirst().stream()
                .filter(post -> foldedTitle.test(Folding.title(post.title())))
                .limit(2)
                .toList();
        return posts.size() == 1 ? Optional.of(posts.get(0)) : Optional.empty();
    }
}
