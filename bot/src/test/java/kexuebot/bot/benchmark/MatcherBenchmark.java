package kexuebot.bot.benchmark;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.document.PlainText;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.search.PostMatcher;
import kexuebot.catalog.search.Query;
import kexuebot.catalog.search.QueryParser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * 10,000 different saved searches held against one new post of some 9,000 characters, taking the post apart included:
 * once in a fresh process, and again and again.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class MatcherBenchmark {
    private static final int SEARCHES = 10_000;
    private static final int LENGTH = 9_000;
    /** Names in hardly any post; with a number behind them, in none. */
    private static final List<String> NAMES = List.of("diffusion", "kernel", "Muon", "LoRA", "Adam", "VAE", "Mamba");

    private static final Pattern NOT_CHINESE = Pattern.compile("[^\\p{IsHan}]");

    private final List<Post> posts = GeneratedPosts.whole(60);
    private Post post;
    private Document text;
    private Snapshot snapshot;
    private List<String> characters;
    private List<Query> searches;

    /** The post is a part of a series; its text is the one nearest to the length that is wanted. */
    @Setup
    public void load() {
        snapshot = Snapshot.of(posts);
        post = posts.stream()
                .filter(each -> snapshot.seriesOf(each).isPresent())
                .min((a, b) -> Integer.compare(Math.abs(length(a) - LENGTH), Math.abs(length(b) - LENGTH)))
                .orElseThrow();
        text = GeneratedPosts.texts().of(post);
        characters = posts.stream()
                .map(each -> NOT_CHINESE.matcher(source(each)).replaceAll(""))
                .toList();
        Random random = new Random(SEARCHES);
        searches = IntStream.iterate(0, i -> i + 1)
                .mapToObj(i -> query(line(i, random)))
                .distinct()
                .limit(SEARCHES)
                .toList();
    }

    @TearDown
    public void print() {
        System.out.printf("%d characters, %d of %d searches match%n", length(post), matches(), searches.size());
    }

    private static int length(Post post) {
        return source(post).length();
    }

    private static String source(Post post) {
        return PlainText.source(GeneratedPosts.texts().of(post));
    }

    private static Query query(String line) {
        return ((QueryParser.Parsed) QueryParser.parse(line)).query();
    }

    /** Of each sort as many: words, phrases, names, and words or names with a filter. */
    private String line(int number, Random random) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        int year = 2009 + random.nextInt(18);
        return switch (number % 8) {
            case 0 -> phrase(2, random);
            case 1 -> phrase(4, random);
            case 2 -> phrase(6, random);
            case 3 -> phrase(2, random) + " " + phrase(2, random);
            case 4 -> name + " " + phrase(2, random);
            case 5 -> name + number;
            case 6 -> phrase(2, random) + " year:2009.." + year + " series:漫谈";
            default -> phrase(3, random) + " category:信息时代 tag:" + post.tags().get(0);
        };
    }

    /** Characters as they stand somewhere in a post, half of the time in this one. */
    private String phrase(int length, Random random) {
        int from = random.nextBoolean() ? posts.indexOf(post) : random.nextInt(posts.size());
        String text = characters.get(from);
        int start = random.nextInt(text.length() - length);
        return text.substring(start, start + length);
    }

    private int matches() {
        PostMatcher matcher = PostMatcher.of(post, snapshot.seriesOf(post), text);
        int matches = 0;
        for (Query search : searches) {
            matches += matcher.matches(search) ? 1 : 0;
        }
        return matches;
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(5)
    public int once() {
        return matches();
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @Warmup(iterations = 2, time = 5)
    @Measurement(iterations = 3, time = 5)
    @Fork(1)
    public int steadily() {
        return matches();
    }
}
