package kexuebot.bot.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kexuebot.catalog.search.Findings;
import kexuebot.catalog.search.Hit;
import kexuebot.catalog.search.HostileQuery;
import kexuebot.catalog.search.Query;
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

/**
 * Lines of 4,096 characters that are meant to be much work, each by itself: reading the filters, finding, showing five
 * posts, suggesting something else.
 */
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

    private final List<Query> queries = new ArrayList<>();
    private int next;

    /** Two lines that hardly differ, in turn, so that no answer is that of a line that was just read. */
    @Setup
    public void read() {
        String line = query.line();
        Stream.of(line, line.substring(0, line.length() - 2))
                .map(QueryParser::parse)
                .filter(QueryParser.Parsed.class::isInstance)
                .map(parsed -> ((QueryParser.Parsed) parsed).query())
                .forEach(queries::add);
    }

    /** Nothing for a line that is refused because of a filter. */
    private Query next() {
        next++;
        return queries.isEmpty() ? Query.words("") : queries.get(next % queries.size());
    }

    @Benchmark
    public QueryParser.Result parse() {
        return QueryParser.parse(query.line());
    }

    @Benchmark
    public Findings search(SearchBenchmark.Searched searched) {
        return searched.catalog().findings(next());
    }

    /** Of the newest posts, for most of these lines find none. */
    @Benchmark
    public List<Hit> hits(SearchBenchmark.Searched searched) {
        Query asked = next();
        return searched.catalog().snapshot().newestFirst().stream()
                .limit(PAGE)
                .map(post -> searched.catalog().hit(post, asked))
                .toList();
    }

    @Benchmark
    public List<Relaxation> suggestions(SearchBenchmark.Searched searched) {
        Query asked = next();
        return searched.catalog().closestTitles(asked.words(), 3).isEmpty()
                ? searched.catalog().relaxations(asked)
                : List.of();
    }
}
