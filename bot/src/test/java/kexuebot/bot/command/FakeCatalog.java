package kexuebot.bot.command;

import java.time.Year;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Category;
import kexuebot.catalog.post.Folding;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.related.Related;
import kexuebot.catalog.related.RelatedPosts;
import kexuebot.catalog.search.Alike;
import kexuebot.catalog.search.Findings;
import kexuebot.catalog.search.Hit;
import kexuebot.catalog.search.Passage;
import kexuebot.catalog.search.Query;
import kexuebot.catalog.search.Relaxation;
import kexuebot.catalog.series.Series;
import kexuebot.catalog.summary.Summarizer;
import kexuebot.catalog.summary.Summary;

/** A catalog over given posts; it finds words as they stand, and near titles by their first two letters. */
final class FakeCatalog implements Catalog {
    /** What it says of how well its findings fit. */
    Findings.Fit fit = Findings.Fit.ALL;

    Optional<String> readAs = Optional.empty();

    /** What some posts say; of the others it is what their own sentences do. */
    final Map<PostId, Summary> summaries = new HashMap<>();

    boolean summarizable = true;

    /** What it says of queries without filters that find nothing. */
    List<Relaxation> relaxed = List.of();
    /** What it says is like any post. */
    List<Alike> alike = List.of();

    /** What it says answers any question. */
    List<Passage> passages = List.of();

    private Snapshot snapshot;
    private Optional<Snapshot> next = Optional.empty();

    FakeCatalog(Collection<Post> posts) {
        snapshot = Snapshot.of(posts);
    }

    private FakeCatalog(Snapshot snapshot, List<Relaxation> relaxed, List<Alike> alike) {
        this.snapshot = snapshot;
        this.relaxed = relaxed;
        this.alike = alike;
    }

    void become(Collection<Post> posts) {
        snapshot = Snapshot.of(posts);
    }

    /** Is refreshed as soon as anything of it has been seen. */
    void becomeOnceSeen(Collection<Post> posts) {
        next = Optional.of(Snapshot.of(posts));
    }

    private Snapshot seen() {
        Snapshot seen = snapshot;
        snapshot = next.orElse(snapshot);
        next = Optional.empty();
        return seen;
    }

    @Override
    public Catalog now() {
        FakeCatalog now = new FakeCatalog(seen(), relaxed, alike);
        now.fit = fit;
        now.readAs = readAs;
        now.passages = passages;
        now.summaries.putAll(summaries);
        now.summarizable = summarizable;
        return now;
    }

    @Override
    public Blog blog() {
        return Blog.KEXUE;
    }

    @Override
    public Snapshot snapshot() {
        return seen();
    }

    @Override
    public List<Post> matching(Query query) {
        return search(query);
    }

    @Override
    public Findings findings(Query query) {
        List<Post> posts = snapshot().newestFirst().stream()
                .filter(post -> (post.title() + words(post)).contains(query.words()))
                .filter(post -> query.tag().map(post.tags()::contains).orElse(true))
                .filter(post -> query.category()
                        .map(name -> Category.of(name).equals(Category.of(post.category())))
                        .orElse(true))
                .filter(post -> query.years().map(years -> within(years, post)).orElse(true))
                .filter(post -> query.series()
                        .map(name -> snapshot()
                                .seriesOf(post)
                                .filter(series -> series.name().equals(name))
                                .isPresent())
                        .orElse(true))
                .toList();
        return new Findings(posts, fit, readAs);
    }

    private static String words(Post post) {
        return PlainText.of(post.excerpt())
                + post.abstracts().map(ours -> ours.chinese() + ours.english()).orElse("");
    }

    private static boolean within(Query.YearRange years, Post post) {
        Year year = Year.from(post.day().orElseThrow());
        return !year.isBefore(years.first()) && !year.isAfter(years.last());
    }

    @Override
    public Hit hit(Post post, Query query) {
        List<Inline> snippet = query.words().isEmpty() || !words(post).contains(query.words())
                ? List.of()
                : List.of(Inline.text("… "), new Inline.Strong(List.of(Inline.text(query.words()))));
        return new Hit(
                post,
                post.title().isEmpty() ? List.of() : List.of(Inline.text(post.title())),
                snippet,
                Hit.Where.TITLE);
    }

    @Override
    public List<Relaxation> relaxations(Query query) {
        if (!query.hasFilter() || query.words().isEmpty()) {
            return relaxed;
        }
        Query words = Query.words(query.words());
        int hits = search(words).size();
        return hits > 0 ? List.of(new Relaxation("year:", words, hits)) : List.of();
    }

    @Override
    public List<Post> closestTitles(String words, int limit) {
        String start = words.substring(0, Math.min(2, words.length()));
        return snapshot().newestFirst().stream()
                .filter(post -> post.title().startsWith(start))
                .limit(limit)
                .toList();
    }

    @Override
    public List<Related> related(Post post, int limit) {
        return new RelatedPosts(seen()).to(post, alike, limit);
    }

    @Override
    public List<Series> findSeries(String name) {
        return snapshot().series().stream()
                .filter(series -> series.name().contains(name))
                .toList();
    }

    @Override
    public Optional<Post> findTitle(String title) {
        List<Post> found = snapshot().newestFirst().stream()
                .filter(post -> Folding.title(post.title()).contains(Folding.title(title)))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    @Override
    public Document text(Post post) {
        return post.text().document();
    }

    @Override
    public Summary summary(Post post) {
        if (!summarizable) {
            throw new IllegalStateException("no summary of " + post.title());
        }
        return post.id().map(summaries::get).orElseGet(() -> new Summarizer().of(post, text(post)));
    }

    @Override
    public List<Passage> passages(String question, int limit) {
        return passages.stream().limit(limit).toList();
    }
}
