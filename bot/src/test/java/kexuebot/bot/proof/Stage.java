package kexuebot.bot.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kexuebot.catalog.replica.Passage;
import kexuebot.catalog.replica.Replica;
import kexuebot.catalog.replica.ReplicaPost;
import kexuebot.catalog.replica.ReplicaPosts;

/** A blog, a data directory that knows all of it, and a post that is still to be published. */
public final class Stage implements AutoCloseable {
    private static final int POSTS = 30;
    private static final int CHARACTERS = 600;
    private static final String OPENING = "写在前面：先看一个小例子，再说它为什么成立。";
    private static final ZoneOffset BLOG = ZoneOffset.ofHours(8);

    private final List<String> command;
    private final Path directory;
    private final Replica replica;
    private final ReplicaPost news;

    private Stage(List<String> command, Path directory, Replica replica, ReplicaPost news) {
        this.command = command;
        this.directory = directory;
        this.replica = replica;
        this.news = news;
    }

    /** Reads the whole blog, with the program that the command starts. */
    public static Stage set(List<String> command, Path directory, long seed) throws IOException, InterruptedException {
        List<ReplicaPost> posts = ReplicaPosts.generate(POSTS + 1, seed, CHARACTERS);
        LocalDateTime now = LocalDateTime.now(BLOG).withNano(0);
        Replica replica = new Replica(posts.subList(0, POSTS)).countViews(false);
        Stage stage = new Stage(command, directory, replica, posts.get(POSTS).withPublished(now.minusMinutes(1)));
        if (stage.start(Map.of(), "sync").end() != 0) {
            throw new IllegalStateException("the first sync failed: " + stage.output());
        }
        return stage;
    }

    /** What {@link #publish} will publish. */
    public ReplicaPost news() {
        return news;
    }

    public Path data() {
        return directory.resolve("data");
    }

    public void publish() {
        replica.publish(news);
    }

    /** Publishes one more post, dated now. */
    public ReplicaPost publish(String title) {
        ReplicaPost newest = replica.posts().get(0);
        return replica.publish(new ReplicaPost(
                newest.id() + 1,
                title,
                LocalDateTime.now(BLOG).withNano(0),
                newest.category(),
                newest.tags(),
                1,
                0,
                new Passage("<p>" + OPENING + "</p>", OPENING, List.of(), List.of(), List.of()),
                newest.rest(),
                true,
                List.of(),
                Optional.empty()));
    }

    /** The author gives a post another title. */
    public void retitle(ReplicaPost post, String title) {
        replica.edit(post.id(), before -> before.withTitle(title));
    }

    /** Starts {@code serve}, which looks every few seconds. @param more settings that are not as usual */
    public ServedProgram serve(BotServer telegram, Map<String, String> more) throws IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put("KEXUEBOT_TELEGRAM_TOKEN", BotServer.TOKEN);
        settings.put("KEXUEBOT_TELEGRAM_URL", telegram.url());
        settings.put("KEXUEBOT_BLOG_INTERVAL", "5s");
        settings.putAll(more);
        return start(settings, "serve");
    }

    private ServedProgram start(Map<String, String> more, String mode) throws IOException {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("KEXUEBOT_BLOG_URL", replica.url());
        settings.put("KEXUEBOT_BLOG_DELAY", "0s");
        return ServedProgram.start(
                command, directory.resolve("output.txt"), settings, "--data", data().toString(), mode);
    }

    /** What the processes said. */
    public String output() throws IOException {
        return Files.readString(directory.resolve("output.txt"));
    }

    /** The database, beside the program. */
    public Rows rows() {
        return new Rows(data());
    }

    @Override
    public void close() {
        replica.close();
    }
}
