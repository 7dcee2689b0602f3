package kexuebot.bot.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.Texts;
import kexuebot.catalog.search.Index;
import kexuebot.catalog.search.Indexes;
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
import org.openjdk.jmh.annotations.TearDown;
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

    /** Posts with whole texts, and an index over them on disk. */
    @State(Scope.Benchmark)
    public static class WholePosts {
        @Param("1300")
        private int posts;

        private final Texts texts = GeneratedPosts.texts();
        private Path directory;
        private Path fresh;
        private Snapshot snapshot;
        private Snapshot changed;
        private Indexes indexes;
        private boolean isChanged;

        @Setup
        public void build() throws IOException {
            directory = Files.createTempDirectory("kexuebot-index");
            fresh = Files.createTempDirectory("kexuebot-index");
            List<Post> all = GeneratedPosts.whole(posts);
            snapshot = Snapshot.of(all);
            all.set(posts / 2, GeneratedPosts.withText(all.get(posts / 2), 2));
            changed = Snapshot.of(all);
            indexes = new Indexes(texts, Optional.of(directory));
            update();
        }

        private Index update() {
            Snapshot next = isChanged ? changed : snapshot;
            isChanged = !isChanged;
            return indexes.updated(next.newestFirst(), next.series());
        }

        @TearDown
        public void delete() throws IOException {
            for (Path each : List.of(directory, fresh)) {
                try (Stream<Path> files = Files.walk(each)) {
                    files.sorted(Comparator.reverseOrder())
                            .forEach(file -> file.toFile().delete());
                }
            }
        }
    }

    /** Texts are made while they are indexed, which is part of the time. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Index buildIndexOfWholeTexts(WholePosts posts) throws IOException {
        return new Indexes(posts.texts, Optional.of(Files.createTempDirectory(posts.fresh, "built")))
                .updated(posts.snapshot.newestFirst(), posts.snapshot.series());
    }

    @Benchmark
    public boolean openIndexOfWholeTexts(WholePosts posts) {
        try (Index index = new Indexes(posts.texts, Optional.of(posts.directory))
                .opened(posts.snapshot.newestFirst(), posts.snapshot.series())) {
            return index.isSettled();
        }
    }

    @Benchmark
    public boolean refreshIndexWithOneChangedText(WholePosts posts) {
        try (Index index = posts.update()) {
            return index.isSettled();
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
