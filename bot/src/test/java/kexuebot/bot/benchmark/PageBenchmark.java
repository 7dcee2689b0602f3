package kexuebot.bot.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.source.LivePost;
import kexuebot.catalog.source.PostPageParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Post pages of about 9,000 characters each, parsed by one thread: pages a second. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(value = 1, jvmArgs = "-Xmx512m")
public class PageBenchmark {
    private final PostPageParser parser = new PostPageParser(Blog.KEXUE);
    private List<String> pages;
    private int next;

    @Setup
    public void generate() {
        pages = GeneratedPages.of(50);
    }

    @Benchmark
    public LivePost parsePostPage() {
        next = next % pages.size() + 1;
        LivePost post = parser.parseLive(pages.get(next - 1), new PostId(next));
        if (post instanceof LivePost.Refused refused) {
            throw new IllegalStateException(refused.toString());
        }
        return post;
    }
}
