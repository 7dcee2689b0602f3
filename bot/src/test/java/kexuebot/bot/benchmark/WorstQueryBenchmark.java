package kexuebot.bot.benchmark;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.search.Hit;
import kexuebot.catalog.search.HostileQuery;
import kexuebot.catalog.search.QueryParser;
import kexuebot.catalog.search.Relaxation;
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

/** Lines of 4,096 characters that are meant to be much work: reading, finding; and showing or suggesting. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 2, time = 2)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class WorstQueryBenchmark {
    private static final int PAGE = 5;

    @Param
    private HostileQuery query;

    private String line;

    @Setup
    public void write() {
        line = query.line();
    }

    @Benchmark
    public Optional<List<Post>> search(SearchBenchmark.Searched searched) {
        return QueryParser.parse(line) instanceof QueryParser.Parsed read
                ? Optional.of(searched.catalog().search(read.query()))
                : Optional.empty();
    }

    /** Of the newest posts, for most of these lines find none. */
    @Benchmark
    public List<Hit> hits(SearchBenchmark.Searched searched) {
        return QueryParser.parse(line) instanceof QueryParser.Parsed read
                ? searched.catalog().snapshot().newestFirst().stream()
                        .limit(PAGE)
                        .map(post -> searched.catalog().hit(post, read.query()))
                        .toList()
                : List.of();
    }

    @Benchmark
    public List<Relaxation> suggestions(SearchBenchmark.Searched searched) {
        if (QueryParser.parse(line) instanceof QueryParser.Parsed read
                && searched.catalog().closestTitles(read.query().words(), 3).isEmpty()) {
            return searched.catalog().relaxations(read.query());
        }
        return List.of();
    }
}
