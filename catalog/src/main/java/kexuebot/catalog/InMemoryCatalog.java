package kexuebot.catalog;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.Texts;
import kexuebot.catalog.related.Related;
import kexuebot.catalog.search.Findings;
import kexuebot.catalog.search.Hit;
import kexuebot.catalog.search.Index;
import kexuebot.catalog.search.Indexes;
import kexuebot.catalog.search.Passage;
import kexuebot.catalog.search.Query;
import kexuebot.catalog.search.Relaxation;
import kexuebot.catalog.series.Series;
import kexuebot.catalog.summary.Summaries;
import kexuebot.catalog.summary.Summary;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A catalog whose snapshot and index are swapped as one. */
public final class InMemoryCatalog implements Catalog {
    private static final Logger LOG = LoggerFactory.getLogger(InMemoryCatalog.class);

    private final Blog blog;
    private final Supplier<Collection<Post>> posts;
    private final Texts texts;
    private final Summaries summaries;
    private final Indexes indexes;
    private volatile View view;

    /** A catalog of posts whose texts, if they have any, are in memory too. */
    public InMemoryCatalog(Blog blog, Supplier<Collection<Post>> posts, Executor executor) {
        this(blog, posts, Texts.NONE, Optional.empty(), executor);
    }

    /** A catalog whose searches do not wait: {@link Haste#AT_ONCE}. */
    public InMemoryCatalog(
            Blog blog, Supplier<Collection<Post>> posts, Texts texts, Optional<Path> directory, Executor executor) {
        this(blog, posts, texts, directory, Haste.AT_ONCE, executor);
    }

    /** What a search does while its index is being built. */
    public enum Haste {
        /** It finds what can be found by now: titles, tags, excerpts. */
        AT_ONCE,
        /** It waits until all texts can be found. */
        WHOLE
    }

    /**
     * A catalog that loads its posts in the background; until they are there, readers wait. Where the search index has
     * to be built first, words of titles, tags and excerpts are found while that goes on, and all others after it.
     *
     * @param posts called by the executor, now and at every refresh; what it throws now is thrown at every reader
     * @param texts of posts whose texts are not loaded
     * @param directory where the search index is kept, in a directory of its own; empty: only in memory
     * @param haste of searches for which the index has to be built first
     */
    public InMemoryCatalog(
            Blog blog,
            Supplier<Collection<Post>> posts,
            Texts texts,
            Optional<Path> directory,
            Haste haste,
            Executor executor) {
        this.blog = Objects.requireNonNull(blog);
        this.posts = posts;
        this.texts = texts;
        this.summaries = new Summaries(post -> View.text(post, texts));
        this.indexes = new Indexes(texts, directory);
        CompletableFuture<Snapshot> snapshot = CompletableFuture.supplyAsync(() -> Snapshot.of(posts.get()), executor);
        CompletableFuture<Index> index = snapshot.thenApplyAsync(ready -> index(ready, haste), executor);
        View first = new View(blog, texts, summaries, snapshot, index);
        this.view = first;
        index.thenAcceptAsync(opened -> settle(first, opened), executor);
    }

    private Index index(Snapshot ready, Haste haste) {
        Index opened = indexes.opened(ready.newestFirst(), ready.series());
        return haste == Haste.AT_ONCE || opened.isSettled()
                ? opened
                : indexes.updated(ready.newestFirst(), ready.series());
    }

    private synchronized void settle(View first, Index opened) {
        if (view != first || opened.isSettled()) {
            return;
        }
        try {
            Snapshot snapshot = first.snapshot();
            view = view(snapshot, indexes.updated(snapshot.newestFirst(), snapshot.series()));
        } catch (RuntimeException e) {
            report(e);
        }
    }

    private static void report(RuntimeException unfinished) {
        if (Thread.currentThread().isInterrupted()) {
            LOG.info("the search index is not finished: {}", unfinished.toString());
        } else {
            LOG.warn("the search index is not finished; words in whole texts may not be found", unfinished);
        }
    }

    private View view(Snapshot snapshot, Index index) {
        return new View(
                blog,
                texts,
                summaries,
                CompletableFuture.completedFuture(snapshot),
                CompletableFuture.completedFuture(index));
    }

    /**
     * Loads all posts again; returns when it is done. Until then, and after a failure, readers see the old posts and
     * search the old index.
     */
    public synchronized void refresh() {
        Snapshot snapshot = Snapshot.of(posts.get());
        view = view(snapshot, indexes.updated(snapshot.newestFirst(), snapshot.series()));
    }

    @Override
    public Catalog now() {
        return view;
    }

    @Override
    public Blog blog() {
        return blog;
    }

    @Override
    public Snapshot snapshot() {
        return view.snapshot();
    }

    @Override
    public Findings findings(Query query) {
        return view.findings(query);
    }

    @Override
    public List<Post> matching(Query query) {
        return view.matching(query);
    }

    @Override
    public Hit hit(Post post, Query query) {
        return view.hit(post, query);
    }

    @Override
    public List<Relaxation> relaxations(Query query) {
        return view.relaxations(query);
    }

    @Override
    public List<Post> closestTitles(String words, int limit) {
        return view.closestTitles(words, limit);
    }

    @Override
    public List<Related> related(Post post, int limit) {
        return view.related(post, limit);
    }

    @Override
    public Document text(Post post) {
        return view.text(post);
    }

    @Override
    public Summary summary(Post post) {
        return view.summary(post);
    }

    @Override
    public List<Passage> passages(String question, int limit) {
        return view.passages(question, limit);
    }

    @Override
    public List<Series> findSeries(String name) {
        return view.findSeries(name);
    }

    @Override
    public Optional<Post> findTitle(String title) {
        return view.findTitle(title);
    }
}
