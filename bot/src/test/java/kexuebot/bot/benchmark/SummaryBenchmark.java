package kexuebot.bot.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.summary.Summarizer;
import kexuebot.catalog.summary.Summary;
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

/** One summary of a post, all three lengths, by one thread: 9,000 characters are the average, 37,000 the longest. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(value = 1, jvmArgs = "-Xmx512m")
public class SummaryBenchmark {
    private static final int TEXTS = 20;

    @Param({"9000", "37000"})
    private int characters;

    private final Summarizer summarizer = new Summarizer();
    private List<Post> posts;
    private List<Document> texts;
    private int next;

    @Setup
    public void generate() {
        posts = GeneratedPosts.of(TEXTS);
        texts = posts.stream()
                .map(post -> GeneratedText.of(
                        post.title(), List.of(), characters, post.title().hashCode()))
                .toList();
    }

    @Benchmark
    public Summary summarize() {
        next = (next + 1) % TEXTS;
        return summarizer.of(posts.get(next), texts.get(next));
    }
}
