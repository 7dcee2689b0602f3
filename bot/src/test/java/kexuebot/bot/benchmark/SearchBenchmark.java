package kexuebot.bot.benchmark;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.recommend.Recommendation;
import kexuebot.catalog.recommend.Recommender;
import kexuebot.catalog.recommend.Taste;
import kexuebot.catalog.recommend.Trace;
import kexuebot.catalog.related.Related;
import kexuebot.catalog.search.Findings;
import kexuebot.catalog.search.Hit;
import kexuebot.catalog.search.PlainLucene;
import kexuebot.catalog.search.Query;
import kexuebot.catalog.search.QueryParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Finding, over posts as the program keeps them: one after the other of 64 lines of all kinds, so that percentiles are
 * those of the mixture, and beside it what Lucene alone takes for the same lines on the same index.
 */
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class SearchBenchmark {

    /** Posts with an index over them. */
    @State(Scope.Benchmark)
    public static class Searched {
        @Param({"1300", "100000"})
        private int posts;

        private SearchedBlog blog;
        private Catalog catalog;

        @Setup
        public void open() {
            blog = SearchedBlog.of(posts);
            catalog = blog.catalog().now();
        }

        @TearDown
        public void close() {
            blog.close();
        }

        Catalog catalog() {
            return catalog;
        }

        Findings findings(String line) {
            return catalog.findings(query(line));
        }

        /** Titles that are near, else what fewer words or filters would find. */
        List<?> suggestions(Query query) {
            List<Post> near = catalog.closestTitles(query.words(), 3);
            return near.isEmpty() ? catalog.relaxations(query) : near;
        }

        private static Query query(String line) {
            return ((QueryParser.Parsed) QueryParser.parse(line)).query();
        }
    }

    /** One line or post after the other, again from the first behind the last. */
    @State(Scope.Thread)
    public static class Turn {
        private int next;

        <T> T of(List<T> all) {
            next = next < all.size() ? next : 0;
            return all.get(next++);
        }
    }

    /** The same lines for Lucene alone. */
    @State(Scope.Benchmark)
    public static class Plain {
        private PlainLucene lucene;

        @Setup
        public void open(Searched searched) {
            lucene = PlainLucene.over(searched.blog.directory());
        }

        @TearDown
        public void close() throws IOException {
            lucene.close();
        }
    }

    /** What the lines have found: the posts of their first pages. */
    @State(Scope.Benchmark)
    public static class Pages {
        private static final int SIZE = 5;

        private List<Page> pages;

        /** What is shown at once of what a query found. */
        private record Page(Query query, List<Post> posts) {}

        @Setup
        public void search(Searched searched) {
            pages = QueryKind.mixture().stream()
                    .map(line -> new Page(
                            Searched.query(line),
                            searched.findings(line).posts().stream().limit(SIZE).toList()))
                    .filter(page -> !page.posts().isEmpty())
                    .toList();
        }
    }

    /** A reader of whom a good deal is known, another one each time. */
    @State(Scope.Benchmark)
    public static class Readers {
        private static final int READERS = 20;
        private static final int TRACES = 50;
        private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

        private List<Taste> tastes;

        @Setup
        public void read(Searched searched) {
            List<Post> posts = searched.catalog.snapshot().newestFirst();
            tastes = IntStream.range(0, READERS)
                    .mapToObj(reader -> taste(posts, reader))
                    .toList();
        }

        private static Taste taste(List<Post> posts, int reader) {
            List<Trace> traces = IntStream.range(0, TRACES)
                    .mapToObj(i -> new Trace(
                            posts.get((reader * 37 + i * 23) % posts.size())
                                    .id()
                                    .orElseThrow(),
                            Trace.Kind.values()[i % Trace.Kind.values().length],
                            NOW.minusSeconds(86_400L * i)))
                    .toList();
            return new Taste(traces, Set.of("生成扩散模型漫谈"), Set.of("LoRA"), List.of());
        }
    }

    @State(Scope.Thread)
    public static class Lines extends Turn {
        private final List<String> all = QueryKind.mixture();
    }

    /** Reading the line, finding and ordering all posts. */
    @Benchmark
    public Findings search(Searched searched, Lines lines) {
        return searched.findings(lines.of(lines.all));
    }

    @Benchmark
    public List<Integer> plainLucene(Searched searched, Plain plain, Lines lines) {
        return plain.lucene.search(lines.of(lines.all));
    }

    /** Marking what was found in five posts, whose texts are in the database. */
    @Benchmark
    public List<Hit> hits(Searched searched, Pages pages, Turn turn) {
        Pages.Page page = turn.of(pages.pages);
        return page.posts().stream()
                .map(post -> searched.catalog.hit(post, page.query()))
                .toList();
    }

    /** What is offered where nothing was found. */
    @Benchmark
    public List<?> suggestions(Searched searched, Turn turn) {
        return searched.suggestions(Searched.query(turn.of(QueryKind.NOTHING.lines())));
    }

    @Benchmark
    public List<Related> related(Searched searched, Turn turn) {
        return searched.catalog.related(turn.of(searched.catalog.snapshot().newestFirst()), 10);
    }

    @Benchmark
    public List<Recommendation> recommend(Searched searched, Readers readers, Turn turn) {
        return new Recommender(searched.catalog.snapshot(), post -> searched.catalog.related(post, 10))
                .recommend(turn.of(readers.tastes), 5, Readers.NOW);
    }
}
