package kexuebot.bot.benchmark;

import java.util.concurrent.TimeUnit;
import kexuebot.catalog.search.Findings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The same as {@link SearchBenchmark#search}, each kind of query by itself. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 4)
@Measurement(iterations = 2, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class SearchKindBenchmark {

    @Param
    private QueryKind kind;

    @Benchmark
    public Findings search(SearchBenchmark.Searched searched, SearchBenchmark.Turn turn) {
        return searched.findings(turn.of(kind.lines()));
    }
}
