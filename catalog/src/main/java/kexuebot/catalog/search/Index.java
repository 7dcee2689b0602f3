package kexuebot.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.Readers;
import kexuebot.catalog.post.Texts;
import kexuebot.catalog.series.Series;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;

/**
 * Full-text search over one snapshot's posts. Immutable; safe to share between threads. What it holds is given back
 * when nobody uses it any more, also if nobody closes it.
 */
public final class Index implements AutoCloseable {
    /** More than anyone pages through. */
    private static final int MOST_HITS = 10_000;

    private static final Cleaner CLEANER = Cleaner.create();

    private final Analysis analysis;
    private final List<Post> newestFirst;
    private final Filters filters;
    private final Titles titles;
    private final Marker marker;
    private final boolean settled;
    private final int[] places;
    private final IndexSearcher searcher;
    private Likeness likeness;
    private final Cleaner.Cleanable reader;

    /**
     * An index over a reader that may also have documents of other snapshots.
     *
     * @param reader counted for this index, which gives it back
     */
    Index(
            Entries entries,
            Collection<Series> series,
            Analysis analysis,
            WholeTexts texts,
            IndexReader reader,
            boolean settled)
            throws IOException {
        this.analysis = analysis;
        newestFirst = entries.posts();
        filters = new Filters(series);
        titles = new Titles(newestFirst);
        marker = new Marker(analysis, texts);
        this.settled = settled;
        places = Contents.of(reader, entries).places();
        searcher = new IndexSearcher(reader);
        // Every query is rare and cheap: remembering its result costs more than it saves.
        searcher.setQueryCache(null);
        this.reader = CLEANER.register(this, new Returning(reader));
    }

    /** What is done when an index is no longer used; must not know the index. */
    private record Returning(IndexReader reader) implements Runnable {
        @Override
        public void run() {
            try {
                reader.decRef();
            } catch (IOException e) {
                throw new UncheckedIOException("closing what was only read cannot fail", e);
            }
        }
    }

    /** Builds an index in memory, of texts that are in memory too; takes seconds for many posts. */
    public static Index of(Collection<Post> posts, Collection<Series> series) {
        return new Indexes(Texts.NONE, Optional.empty()).updated(posts, series);
    }

    /** Whether all that is known of the posts can be found, and found again by the next start of the program. */
    public boolean isSettled() {
        return settled;
    }

    /**
     * Up to 10,000 matches, best first or by the query's order; equals newest first. All words match,
     * else, where nothing has them all, nearly all. Without words, what the filters let pass, newest
     * first; without either, everything if an order is asked for, else nothing. Never throws on odd words.
     */
    public List<Post> search(Query query) {
        Words words = Words.of(query.words(), analysis);
        if (query.words().isBlank()) {
            return hasAim(query) ? found(new MatchAllDocsQuery(), query) : List.of();
        }
        for (org.apache.lucene.search.Query stage : words.isEmpty() ? noStage() : Matching.stages(words)) {
            List<Post> found = found(stage, query);
            // What the filters keep out is no reason to take the words less seriously.
            if (!found.isEmpty() || query.hasFilter() && !matches(stage).isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Up to 10,000 posts that have all that is asked for, as {@link PostMatcher} tells of a single one. */
    public List<Post> matching(Query query) {
        if (query.words().isBlank()) {
            return found(new MatchAllDocsQuery(), query);
        }
        Words words = Words.of(query.words(), analysis);
        return words.isEmpty() ? List.of() : found(Matching.stages(words).get(0), query);
    }

    private static List<org.apache.lucene.search.Query> noStage() {
        return List.of();
    }

    private static boolean hasAim(Query query) {
        return query.hasFilter() || query.order() != Query.Order.RELEVANCE;
    }

    /** How a post is shown that the query found; for any other post, without marks. */
    public Hit hit(Post post, Query query) {
        return marker.hit(post, Words.of(query.words(), analysis));
    }

    /**
     * Up to {@code limit} posts whose titles are closest to the words, closest first; where none is near, to all
     * words but one; empty when none is near to those either.
     */
    public List<Post> closestTitles(String words, int limit) {
        Stream<String> fewer = Relaxations.withoutWord(Query.words(words))
                .map(wider -> wider.query().words());
        return Stream.concat(Stream.of(words), fewer)
                .map(each -> titles.closest(Words.of(each, analysis), limit))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** What would be found without a filter or without a word, for a query that finds nothing. */
    public List<Relaxation> relaxations(Query query) {
        return Relaxations.of(query, wider -> search(wider).size());
    }

    /**
     * Up to {@code limit} posts that are like one by their words, the most alike first, never the post itself; empty for
     * a post that is not indexed.
     */
    public List<Alike> alike(Post post, int limit) {
        try {
            return likeness().of(post, limit);
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        } finally {
            Reference.reachabilityFence(this); // as in every search
        }
    }

    /** Made when it is first asked for: it takes a moment, and many an index is never asked. */
    private synchronized Likeness likeness() throws IOException {
        if (likeness == null) {
            likeness = new Likeness(searcher.getIndexReader(), places, newestFirst, analysis, LikenessWeights.DEFAULT);
        }
        return likeness;
    }

    private List<Post> found(org.apache.lucene.search.Query words, Query query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, Occur.MUST);
        filters.of(query).forEach(filter -> all.add(filter, Occur.FILTER));
        return matches(all.build()).stream()
                .sorted(order(query.order()).thenComparing(Match::place))
                .limit(MOST_HITS)
                .map(this::post)
                .toList();
    }

    private List<Match> matches(org.apache.lucene.search.Query query) {
        try {
            return searcher.search(query, Match.collecting(places));
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        } finally {
            Reference.reachabilityFence(this); // or its reader might be given back under the search
        }
    }

    private Comparator<Match> order(Query.Order order) {
        return switch (order) {
            case RELEVANCE -> Comparator.comparing(Match::score).reversed();
            case DATE -> Comparator.comparing(Match::place);
            case READERS ->
                Comparator.comparing((Match match) ->
                                post(match).readers().map(Readers::count).orElse(-1))
                        .reversed();
        };
    }

    private Post post(Match match) {
        return newestFirst.get(match.place());
    }

    /** Frees what it holds; a search that is still running may fail. */
    @Override
    public void close() {
        reader.clean();
    }
}
