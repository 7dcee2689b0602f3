package kexuebot.bot.benchmark;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.bot.model.Budget;
import kexuebot.bot.model.FakeModel;
import kexuebot.bot.model.ModelDesk;
import kexuebot.bot.model.ModelSummaries;
import kexuebot.bot.model.ModelSummary;
import kexuebot.bot.model.Prompts;
import kexuebot.bot.storage.Database;
import kexuebot.bot.storage.JdbiModelStore;
import kexuebot.catalog.InMemoryCatalog;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.summary.Summary;
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

/** What a second asker waits for: a summary that was chosen or written before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 2, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx512m")
public class KnownSummaryBenchmark {
    private static final int POSTS = 200;
    private static final Budget ENOUGH = new Budget(Long.MAX_VALUE / 2, Long.MAX_VALUE / 2);

    private Scratch directory;
    private Database database;
    private ModelDesk desk;
    private Prompts prompts;
    private ModelSummaries written;
    private InMemoryCatalog catalog;
    private List<Post> posts;
    private int next;

    @Setup
    public void write() throws IOException {
        catalog = new InMemoryCatalog(
                Blog.KEXUE, () -> GeneratedPosts.whole(POSTS), GeneratedPosts.texts(), Optional.empty(), Runnable::run);
        posts = catalog.snapshot().newestFirst();
        directory = Scratch.open();
        database = Database.open(directory.path());
        JdbiModelStore store = new JdbiModelStore(database.jdbi());
        desk = new ModelDesk(FakeModel.saying("作者写了一段话。"), ENOUGH, store, Clock.systemUTC(), ZoneOffset.UTC);
        prompts = Prompts.load(Optional.empty());
        written = summaries();
        posts.forEach(this::write);
    }

    private ModelSummaries summaries() {
        return new ModelSummaries(desk, new JdbiModelStore(database.jdbi()), prompts, Clock.systemUTC());
    }

    private void write(Post post) {
        Summary own = catalog.summary(post);
        ChatId payer = ChatId.TERMINAL;
        ModelSummaries.Ending end = written.write(post, catalog.text(post), own, Language.ZH, payer, answers -> {});
        if (end.trouble().isPresent()) {
            throw new IllegalStateException(post.id() + ": " + end.trouble());
        }
    }

    @TearDown
    public void close() throws IOException {
        desk.close();
        database.close();
        directory.close();
    }

    private Post post() {
        next = (next + 1) % POSTS;
        return posts.get(next);
    }

    @Benchmark
    public Summary ownSentences() {
        return catalog.summary(post());
    }

    @Benchmark
    public Optional<ModelSummary> writtenInMemory() {
        return written.known(post(), Language.ZH);
    }

    @Benchmark
    public Optional<ModelSummary> writtenInDatabase() {
        return summaries().known(post(), Language.ZH);
    }
}
