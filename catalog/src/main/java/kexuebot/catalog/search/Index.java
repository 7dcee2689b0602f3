package kexuebot.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.series.Series;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Full-text search over one snapshot's posts. Immutable; safe to share between threads until it is closed. */
public final class Index implements AutoCloseable {
    /** More than anyone pages through. */
    private static final int MOST_HITS = 10_000;

    private static final Sort BY_SCORE = new Sort(SortField.FIELD_SCORE, SortField.FIELD_DOC);

    private final Analysis analysis = new Analysis();
    /** By Lucene's document number; newest first, so that ties in its order are the newest first. */
    private final List<Post> posts;

    private final Filters filters;
    private final Titles titles;
    private final Marker marker;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private Index(Collection<Post> posts, Collection<Series> series) throws IOException {
        this.posts = posts.stream().sorted(Post.NEWEST_FIRST).toList();
        filters = new Filters(series);
        titles = new Titles(this.posts);
        marker = new Marker(analysis);
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        Writing.write(this.posts, memberships(series), analysis, directory);
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        // Every query is rare and cheap: remembering its result costs more than it saves.
        searcher.setQueryCache(null);
    }

    /** Builds an index in memory; takes seconds for many posts. */
    public static Index of(Collection<Post> posts, Collection<Series> series) {
        try {
            return new Index(posts, series);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
    }

    private static Map<Post, Documents.Membership> memberships(Collection<Series> series) {
        Map<Post, Documents.Membership> memberships = new HashMap<>();
        series.forEach(each ->
                each.parts().forEach(part -> memberships.put(part.post(), new Documents.Membership(each, part))));
        return memberships;
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
            if (!found.isEmpty() || query.hasFilter() && count(stage) > 0) {
                return found;
            }
        }
        return List.of();
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

    private List<Post> found(org.apache.lucene.search.Query words, Query query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, Occur.MUST);
        filters.of(query).forEach(filter -> all.add(filter, Occur.FILTER));
        try {
            ScoreDoc[] hits = searcher.search(all.build(), MOST_HITS, sort(query.order())).scoreDocs;
            return Arrays.stream(hits).map(hit -> posts.get(hit.doc)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }

    private int count(org.apache.lucene.search.Query words) {
        try {
            return searcher.count(words);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory cannot fail", e);
        }
    }

    private static Sort sort(Query.Order order) {
        return switch (order) {
            case RELEVANCE -> BY_SCORE;
            case DATE -> Sort.INDEXORDER;
            case READERS -> new Sort(mostReadFirst(), SortField.FIELD_DOC);
        };
    }

    private static SortField mostReadFirst() {
        SortField field = new SortField(Field.READERS, SortField.Type.INT, true);
        field.setMissingValue(-1);
        return field;
    }

    /** Frees the memory; a search that is still running may fail. */
    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing memory cannot fail", e);
        }
    }
}
