package kexuebot.bot.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.search.Index;
import kexuebot.catalog.search.Indexes;
import kexuebot.catalog.search.Query;

/**
 * The search index over whole texts in a fresh process with the start script's memory: how long each step takes once,
 * and what is resident. Memory is read from {@code /proc}, so on Linux only. An argument names a directory to be kept,
 * so that the next run finds an index.
 *
 * <pre>java -Xmx160m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp … kexuebot.bot.benchmark.IndexBenchmark</pre>
 */
public final class IndexBenchmark {
    private static final int POSTS = 1_300;
    private static final List<String> QUESTIONS = List.of("低秩", "秩", "LoRA 学习率", "扩散模型", "boldsymbol", "没有这样的词语");

    private final Path directory;
    private final List<Post> posts = GeneratedPosts.whole(POSTS);
    private Indexes indexes;

    private IndexBenchmark(Path directory) {
        this.directory = directory;
        restart();
    }

    public static void main(String[] arguments) throws IOException {
        Path directory = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("kexuebot-index");
        new IndexBenchmark(directory).run();
    }

    /** An index being made from the posts as they are. */
    private interface Step {
        Index run(Snapshot snapshot);
    }

    private void run() throws IOException {
        print("(start)", snapshot -> null);
        print("open", snapshot -> indexes.opened(snapshot.newestFirst(), snapshot.series()));
        print("bring up to date", snapshot -> indexes.updated(snapshot.newestFirst(), snapshot.series()));
        restart();
        print("open again", snapshot -> indexes.opened(snapshot.newestFirst(), snapshot.series()));
        posts.set(700, GeneratedPosts.withText(posts.get(700), 2));
        print("one changed", snapshot -> indexes.updated(snapshot.newestFirst(), snapshot.series()));
        posts.set(700, GeneratedPosts.withText(posts.get(700), 1));
        print("changed back", snapshot -> indexes.updated(snapshot.newestFirst(), snapshot.series()));
        print("nothing changed", snapshot -> indexes.updated(snapshot.newestFirst(), snapshot.series()));
        System.gc();
        print("(collected)", snapshot -> null);
        System.out.printf("%.0f characters a post%n", averageLength());
    }

    private void restart() {
        indexes = new Indexes(GeneratedPosts.texts(), Optional.of(directory));
    }

    private void print(String what, Step step) throws IOException {
        Snapshot snapshot = Snapshot.of(posts);
        long start = System.nanoTime();
        Duration before = processor();
        Optional<Index> index = Optional.ofNullable(step.run(snapshot));
        System.out.printf(
                "%-18s %6d ms (processor %6d ms); on disk %3d MB, resident %3d MB, peak %3d MB%s%n",
                what,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                processor().minus(before).toMillis(),
                onDisk(),
                resident("VmRSS"),
                resident("VmHWM"),
                index.map(IndexBenchmark::searched).orElse(""));
    }

    /** On a machine with other work this says more than the time that passed. */
    private static Duration processor() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }

    private static String searched(Index index) {
        List<String> times = new ArrayList<>();
        for (String question : QUESTIONS) {
            long start = System.nanoTime();
            int hits = index.search(Query.words(question)).size();
            long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
            times.add(question + " " + hits + " in " + micros / 1_000.0 + " ms");
        }
        return "; " + String.join(", ", times);
    }

    private long onDisk() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    >> 20;
        }
    }

    private static long resident(String which) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith(which))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                        .sum()
                >> 10;
    }

    private double averageLength() {
        return posts.stream()
                .collect(Collectors.averagingInt(post ->
                        PlainText.source(GeneratedPosts.texts().of(post)).length()));
    }
}
