package kexuebot.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Readers;
import kexuebot.catalog.post.Texts;
import kexuebot.catalog.series.Series;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;

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
    private final PassageSearch passageSearch;
    private final boolean settled;
    private final int[] places;
    private final Map<PostId, Integer> idPlaces = new HashMap<>();
    private final Map<Post, String> seriesNames = new HashMap<>();
    private final IndexSearcher searcher;
    private final Interpreter interpreter;
    private final Ranking ranking;
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
        series.forEach(each -> each.parts().forEach(part -> seriesNames.put(part.post(), each.name())));
        titles = new Titles(newestFirst);
        marker = new Marker(analysis, texts);
        this.settled = settled;
        places = Contents.of(reader, entries).places();
        searcher = new IndexSearcher(reader);
        // Every query is rare and cheap: remembering its result costs more than it saves.
        searcher.setQueryCache(null);
        searcher.setSimilarity(Scoring.similarity());
        interpreter = Interpreter.of(reader, analysis);
        passageSearch = new PassageSearch(interpreter.topics(), analysis, texts);
        ranking = new Ranking(newestFirst, new Witness(newestFirst, places, searcher), interpreter, analysis);
        IntStream.range(0, newestFirst.size())
                .forEach(place -> newestFirst.get(place).id().ifPresent(id -> idPlaces.put(id, place)));
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
     * Up to 10,000 matches, best first or by the query's order; equals newest first. Those that have all that is asked
     * for, in these or other words, are among them; by relevance also those that have nearly all. Without words, what
     * the filters let pass, newest first; without either, everything if an order is asked for, else nothing. Never
     * throws on odd words.
     */
    public Findings findings(Query query) {
        if (query.words().isBlank()) {
            return Findings.all(hasAim(query) ? inOrder(all(let(query)), query) : List.of());
        }
        Answers found = answers(query.words(), let(query));
        Answers answers = query.order() == Query.Order.RELEVANCE ? found : found.complete();
        return new Findings(inOrder(answers.ranked(), query), answers.fit(), answers.readAs());
    }

    /** The posts of {@link #findings}. */
    public List<Post> search(Query query) {
        return findings(query).posts();
    }

    /** Up to 10,000 posts that have all that is asked for, as {@link PostMatcher} tells of a single one. */
    public List<Post> matching(Query query) {
        if (query.words().isBlank()) {
            return inOrder(all(let(query)), query);
        }
        return inOrder(ranked(query.words(), all(query)).ranked(), query);
    }

    /** The places of posts that have all that is asked for. */
    private BitSet all(Query query) {
        BitSet all = let(query);
        if (!query.words().isBlank()) {
            all.and(strict(query.words()));
        }
        return all;
    }

    private static List<Ranked> all(BitSet places) {
        return places.stream().boxed().map(Ranked::equal).toList();
    }

    /** @param let the places of posts that may be answers, as if there were no others */
    private Answers answers(String words, BitSet let) {
        Optional<IdAsked> asked = IdAsked.of(words);
        Optional<Ranked> meant =
                asked.map(IdAsked::id).map(idPlaces::get).filter(let::get).map(Ranked::equal);
        if (meant.isPresent() && asked.get().alone()) {
            return Answers.only(meant.get());
        }
        Answers others = ranked(words, let);
        return meant.map(others::after).orElse(others);
    }

    private Answers ranked(String words, BitSet let) {
        try {
            Question question = interpreter.question(words);
            BitSet strict = strict(words);
            strict.and(let);
            Answers answers = ranking.answers(question, strict, let);
            boolean isNoFormula =
                    answers.ranked().isEmpty() && question.formula().isPresent();
            return isNoFormula ? ranking.answers(interpreter.wordsOfFormula(words), new BitSet(), let) : answers;
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        } finally {
            Reference.reachabilityFence(this); // or its reader might be given back under the search
        }
    }

    /** The places of posts that have all of the words. */
    private BitSet strict(String text) {
        Words words = Words.of(text, analysis);
        return words.isEmpty() ? new BitSet() : matches(Matching.all(words));
    }

    /** The places of posts that the filters let pass. */
    private BitSet let(Query query) {
        BitSet all = new BitSet();
        if (!query.hasFilter()) {
            all.set(0, newestFirst.size());
            return all;
        }
        BooleanQuery.Builder filtered = new BooleanQuery.Builder();
        filters.of(query).forEach(filter -> filtered.add(filter, Occur.FILTER));
        return matches(filtered.build());
    }

    private List<Post> inOrder(List<Ranked> answers, Query query) {
        Stream<Ranked> ordered = switch (query.order()) {
            case RELEVANCE -> answers.stream();
            case DATE -> answers.stream().sorted(Comparator.comparing(Ranked::place));
            case READERS -> answers.stream().sorted(mostRead().thenComparing(Ranked::place));
        };
        return ordered.limit(MOST_HITS)
                .map(answer -> newestFirst.get(answer.place()))
                .toList();
    }

    private Comparator<Ranked> mostRead() {
        return Comparator.comparing((Ranked answer) -> newestFirst
                        .get(answer.place())
                        .readers()
                        .map(Readers::count)
                        .orElse(-1))
                .reversed();
    }

    private BitSet matches(org.apache.lucene.search.Query query) {
        try {
            return searcher.search(query, Places.collecting(places));
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        } finally {
            Reference.reachabilityFence(this); // or its reader might be given back under the search
        }
    }

    private static boolean hasAim(Query query) {
        return query.hasFilter() || query.order() != Query.Order.RELEVANCE;
    }

    /** How a post is shown that the query found; for any other post, without marks. */
    public Hit hit(Post post, Query query) {
        try {
            return marker.hit(post, Optional.ofNullable(seriesNames.get(post)), interpreter.question(query.words()));
        } finally {
            Reference.reachabilityFence(this); // a question may be read anew, which looks its words up
        }
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

    /** What would have all that is left without a filter or without a word, for a query that finds nothing. */
    public List<Relaxation> relaxations(Query query) {
        return Relaxations.of(query, wider -> Math.min(MOST_HITS, all(wider).cardinality()));
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

    /** Places of texts that answer a question, the best first; none where nothing does. */
    public List<Passage> passages(String question, int limit) {
        try {
            BitSet all = new BitSet();
            all.set(0, newestFirst.size());
            return passageSearch.passages(question, () -> scored(question, all), limit);
        } finally {
            Reference.reachabilityFence(this); // as in every search
        }
    }

    private Stream<PassageSearch.Scored> scored(String question, BitSet let) {
        return answers(question, let).ranked().stream()
                .map(each -> new PassageSearch.Scored(newestFirst.get(each.place()), each.score()));
    }

    /** Frees what it holds; a search that is still running may fail. */
    @Override
    public void close() {
        reader.clean();
    }
}
