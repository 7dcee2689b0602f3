package kexuebot.bot.benchmark;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import kexuebot.bot.Main;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Message;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.cli.TerminalServices;
import kexuebot.bot.command.ChosenLanguages;
import kexuebot.bot.command.CommandRouter;
import kexuebot.bot.command.LanguageStore;
import kexuebot.bot.console.PlainFormat;
import kexuebot.catalog.InMemoryCatalog;
import kexuebot.catalog.post.Blog;
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

/** Each command, from the line that was typed to the text of the reply. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 2, time = 3)
@Fork(value = 1, jvmArgs = "-Xmx4g")
public class CommandBenchmark {

    @Param({"1300", "100000"})
    private int posts;

    @Param({
        "/latest",
        "/latest 50",
        "/search 低秩",
        "/search 秩",
        "/search LoRA 学习率 year:2015..2024",
        "/search 沒有這樣的詞語",
        "/series",
        "/series 漫谈",
        "/post 900",
        "/related 900",
        "/cite 900",
        "/popular",
        "/random",
        "/tags",
        "/language zh",
        "/status",
        "/start",
        "/help"
    })
    private String line;

    private final PlainFormat format = new PlainFormat();
    private CommandRouter router;
    private Message message;

    /** Keeps nothing: what a store costs is another benchmark's business. */
    private static final class Forgetful implements LanguageStore {
        @Override
        public Optional<Language> chosen(ChatId chat) {
            return Optional.empty();
        }

        @Override
        public void choose(ChatId chat, Language language) {}
    }

    @Setup
    public void load() {
        InMemoryCatalog catalog = new InMemoryCatalog(Blog.KEXUE, () -> GeneratedPosts.of(posts), Runnable::run);
        router = Main.router(TerminalServices.over(catalog, new ChosenLanguages(new Forgetful())));
        message = new Message(Asker.TERMINAL, line, Language.ZH, true);
        List<Reply> first = router.respond(message).stream().toList();
        if (first.isEmpty()
                || first.get(0)
                        .failure()
                        .filter(failure -> failure.code().equals("internal"))
                        .isPresent()) {
            throw new IllegalStateException("no answer to " + line);
        }
    }

    @Benchmark
    public String reply() {
        return format.format(router.respond(message).orElseThrow());
    }
}
