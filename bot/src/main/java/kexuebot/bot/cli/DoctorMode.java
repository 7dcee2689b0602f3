package kexuebot.bot.cli;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kexuebot.bot.config.BotConfig;
import kexuebot.bot.config.ModelConfig;
import kexuebot.bot.openai.OpenAiModel;
import kexuebot.bot.storage.StorageException;
import kexuebot.bot.telegram.TelegramCheck;
import kexuebot.catalog.post.Blog;
import picocli.CommandLine.Command;

/** Checks what the bot needs, a line each. */
@Command(name = "doctor", description = "check configuration, database, token, blog and language model")
final class DoctorMode implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Set<Integer> REFUSALS = Set.of(403, 429);

    private final Surroundings surroundings;
    private final GlobalOptions options;

    DoctorMode(Surroundings surroundings, GlobalOptions options) {
        this.surroundings = surroundings;
        this.options = options;
    }

    /** A check says in a few words what it found; it fails by throwing. */
    private interface Check {
        String run() throws Exception;
    }

    /** 1 if any check fails. A token that is not set is no failure: the terminal needs none. */
    @Override
    public Integer call() {
        BotConfig config = options.config(surroundings.environment());
        say("ok      configuration: data in " + config.data());
        boolean healthy = check("database", () -> database(config));
        healthy &= check("token", () -> token(config));
        healthy &= check("blog", () -> blog(config));
        healthy &= check("model", () -> model(config));
        config.model().filter(ModelConfig::keyInTheClear).ifPresent(this::warn);
        return healthy ? 0 : 1;
    }

    private boolean check(String name, Check check) {
        try {
            say("ok      " + name + ": " + check.run());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (Exception e) {
            say("failed  " + name + ": "
                    + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
            return false;
        }
    }

    private void say(String line) {
        surroundings.out().println(line);
    }

    private void warn(ModelConfig model) {
        say("warning model: the key goes to " + model.url().getHost()
                + " over http, where others may read it: use https");
    }

    private static String database(BotConfig config) {
        try (Workspace workspace = Workspace.forReading(config)) {
            if (!workspace.notices().isEmpty() || !canBeWritten(config.data())) {
                throw new ModeException("the data directory " + config.data()
                        + " cannot be written: name another one with --data or KEXUEBOT_DATA");
            }
            String posts = workspace.posts().size() + " posts known";
            return workspace.database().isEmpty()
                    ? "none yet; " + posts + " from what ships with the program"
                    : workspace.stored().size() + " posts stored, " + posts;
        }
    }

    /** Also true for a directory that can be made. */
    private static boolean canBeWritten(Path directory) {
        Path there = directory.toAbsolutePath();
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return Files.isDirectory(there) && Files.isWritable(there);
    }

    private static String token(BotConfig config) throws Exception {
        return config.telegramToken().isEmpty()
                ? "not set; the terminal works without, serve does not"
                : "@"
                        + TelegramCheck.username(
                                config.telegramUrl(), config.telegramToken().get());
    }

    private static String blog(BotConfig config) throws Exception {
        Blog blog = blogOf(config);
        Optional<Instant> until = askedToPauseUntil(config);
        if (until.isPresent()) {
            throw new ModeException("it asked to be left alone until " + until.get() + " and was not asked");
        }
        URI robots = URI.create(blog.address() + "/robots.txt");
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        HttpRequest request = HttpRequest.newBuilder(robots)
                .timeout(PATIENCE)
                .header("User-Agent", UserAgent.of(config))
                .build();
        try {
            // the request's own limit ends with the head of the answer
            int status = client.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .statusCode();
            if (status >= 500 || REFUSALS.contains(status)) {
                throw new ModeException(robots + " answered " + status);
            }
            return robots.getHost() + " answers (" + status + "), asked as " + UserAgent.of(config);
        } catch (TimeoutException e) {
            throw new ModeException(robots + " did not answer within " + PATIENCE.toSeconds() + " s");
        } catch (ExecutionException e) {
            throw new ModeException(
                    robots + " cannot be reached (" + e.getCause().getClass().getSimpleName() + ")");
        }
    }

    private static Optional<Instant> askedToPauseUntil(BotConfig config) {
        try (Workspace workspace = Workspace.forReading(config)) {
            return workspace.journal().askedToPauseUntil().filter(until -> until.isAfter(Instant.now()));
        } catch (StorageException unreadable) {
            return Optional.empty(); // the check of the database says what is wrong with it
        }
    }

    /** The blog that the data are of, which need not be set. */
    private static Blog blogOf(BotConfig config) {
        try (Workspace workspace = Workspace.forReading(config)) {
            return workspace.blog();
        } catch (StorageException unreadable) {
            return config.blog().orElse(Blog.KEXUE); // the check of the database says what is wrong with it
        }
    }

    private static String model(BotConfig config) throws InterruptedException {
        return config.model().isEmpty()
                ? "none configured, summaries are extractive"
                : ModelCheck.report(new OpenAiModel(config.model().get()));
    }
}
