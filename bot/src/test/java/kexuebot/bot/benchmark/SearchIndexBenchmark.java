package kexuebot.bot.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.InMemoryCatalog;
import kexuebot.catalog.library.Snapshot;
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
 * What it takes to make posts from the database findable, once in a new process, and what that leaves in memory and on
 * disk; the second is printed.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class SearchIndexBenchmark {
    private static final int MEGABYTE = 1 << 20;

    @Param({"1300", "100000"})
    private int posts;

    private SearchedBlog blog;
    private Scratch fresh;
    private InMemoryCatalog catalog;
    private long before;

    @Setup
    public void prepare() throws IOException {
        blog = SearchedBlog.of(posts);
        blog.catalog().now().snapshot(); // makes the index that is opened
        fresh = Scratch.open();
        before = used();
    }

    /** No index is there: every text is loaded and indexed. */
    @Benchmark
    public Snapshot build() {
        catalog = blog.catalog(fresh.path());
        return catalog.snapshot();
    }

    /** All of it is there already, as at most starts of the program. */
    @Benchmark
    public Snapshot open() {
        catalog = blog.catalog();
        return catalog.snapshot();
    }

    @TearDown
    public void print() throws IOException {
        Catalog ready = catalog.now();
        long opened = used();
        for (String line : QueryKind.mixture()) {
            ready.findings(((QueryParser.Parsed) QueryParser.parse(line)).query());
        }
        ready.related(ready.snapshot().newestFirst().get(0), 1);
        System.out.printf(
                "%d posts: %d MB of heap, after searches of all kinds %d MB; index %d MB on disk%n",
                posts, (opened - before) / MEGABYTE, (used() - before) / MEGABYTE, size(blog.directory()) / MEGABYTE);
        blog.close();
        fresh.close();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long size(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(file -> file.getParent().getFileName().toString().startsWith("index-"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
