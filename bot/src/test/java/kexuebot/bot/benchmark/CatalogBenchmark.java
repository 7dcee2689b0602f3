package kexuebot.bot.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.search.Index;
import kexuebot.catalog.source.ListPageParser;
import kexuebot.catalog.source.Page;
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
import org.openjdk.jmh.annotations.Warmup;

/** What it takes to read a page and to make posts answerable. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class CatalogBenchmark {

    /** A list page of eight posts. */
    @State(Scope.Benchmark)
    public static class ListPage {
        private final ListPageParser parser = new ListPageParser(Blog.KEXUE);
        private String html;

        @Setup
        public void read() throws IOException {
            try (InputStream page = CatalogBenchmark.class.getResourceAsStream("/benchmark/list-page.html")) {
                html = new String(page.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    /** Posts to build from. */
    @State(Scope.Benchmark)
    public static class Posts {
        @Param({"1300", "100000"})
        private int posts;

        private List<Post> all;
        private Snapshot snapshot;

        @Setup
        public void generate() {
            all = GeneratedPosts.of(posts);
            snapshot = Snapshot.of(all);
        }
    }

    @Benchmark
    public Page parseListPage(ListPage page) {
        return page.parser.parse(page.html);
    }

    @Benchmark
    public Snapshot buildSnapshot(Posts posts) {
        return Snapshot.of(posts.all);
    }

    @Benchmark
    public List<Post> buildIndex(Posts posts) {
        try (Index index = Index.of(posts.snapshot.newestFirst(), posts.snapshot.series())) {
            return index.closestTitles("低秩", 1);
        }
    }
}
