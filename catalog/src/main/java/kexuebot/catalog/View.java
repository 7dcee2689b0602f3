package kexuebot.catalog;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Folding;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.Texts;
import kexuebot.catalog.related.Related;
import kexuebot.catalog.related.RelatedPosts;
import kexuebot.catalog.search.Alike;
import kexuebot.catalog.search.Findings;
import kexuebot.catalog.search.Hit;
import kexuebot.catalog.search.Index;
import kexuebot.catalog.search.Passage;
import kexuebot.catalog.search.Query;
import kexuebot.catalog.search.Relaxation;
import kexuebot.catalog.series.Series;
import kexuebot.catalog.summary.Summaries;
import kexuebot.catalog.summary.Summary;

/** A snapshot and the index over it; both may still be in the making, and what needs only the snapshot does not wait. */
final class View implements Catalog {
    /** Some of those that are alike are parts of one series, or related for another reason. */
    private static final int MORE_ALIKE = 10;

    private final Blog blog;
    private final Texts texts;
    private final Summaries summaries;
    private final CompletableFuture<Snapshot> snapshot;
    private final CompletableFuture<Index> index;

    View(
            Blog blog,
            Texts texts,
            Summaries summaries,
            CompletableFuture<Snapshot> snapshot,
            CompletableFuture<Index> index) {
        this.blog = blog;
        this.texts = texts;
        this.summaries = summaries;
        this.snapshot = snapshot;
        this.index = index;
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
        return await(snapshot);
    }

    @Override
    public Catalog now() {
        return this;
    }

    private Index index() {
        return await(index);
    }

    @Override
    public Findings findings(Query query) {
        return index().findings(query);
    }

    @Override
    public List<Post> matching(Query query) {
        return index().matching(query);
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
    public List<Related> related(Post post, int limit) {
        List<Alike> alike = index().alike(post, MORE_ALIKE + Math.max(0, limit));
        return new RelatedPosts(snapshot()).to(post, alike, limit);
    }

    @Override
    public Document text(Post post) {
        return text(post, texts);
    }

    /** Where it is not in memory, it is loaded. */
    static Document text(Post post, Texts texts) {
        return post.text().isLoaded() ? post.text().document() : texts.of(post);
    }

    @Override
    public Summary summary(Post post) {
        return summaries.of(post);
    }

    @Override
    public List<Passage> passages(String question, int limit) {
        return index().passages(question, limit);
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
