package kexuebot.bot.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.bot.storage.Database;
import kexuebot.bot.storage.JdbiPostStore;
import kexuebot.catalog.InMemoryCatalog;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.library.BundledFacts;
import kexuebot.catalog.library.PostStore;
import kexuebot.catalog.library.Reconciler;
import kexuebot.catalog.library.Sightings;
import kexuebot.catalog.library.StoredPost;
import kexuebot.catalog.library.Tracking;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Readers;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import kexuebot.catalog.post.Text;

/**
 * A data directory as the program keeps it: posts with whole texts in the database, and the index over them. The first
 * posts have the titles, days and ids of real ones; texts are generated. Of up to 5,000 posts they are as long as the
 * blog's, 9,000 characters on average; of more, 500.
 */
final class SearchedBlog implements AutoCloseable {
    private static final int MOST_LONG = 5_000;
    private static final int LONG = 9_000;
    private static final int SHORT = 500;
    private static final int EXCERPT = 250;
    private static final int MOST_LINKS = 5;
    /** Ids behind those of real posts. */
    private static final int FIRST_GENERATED = 20_000;

    private static final int BATCH = 500;

    private final Path directory;
    private final Database database;

    private SearchedBlog(Path directory) {
        this.directory = directory;
        database = Database.open(directory);
    }

    /**
     * The directory with so many posts, made when it is first wanted and kept under {@code target} for the next
     * process: a minute and more for 100,000.
     */
    static SearchedBlog of(int posts) {
        try {
            Path directory = Path.of("target", "searched-blog-" + posts);
            if (!Files.exists(directory)) {
                Path unfinished = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "unfinished");
                try (SearchedBlog blog = new SearchedBlog(unfinished)) {
                    blog.fill(posts);
                }
                Files.move(unfinished, directory);
            }
            return new SearchedBlog(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path directory() {
        return directory;
    }

    /** As the program makes it at its start, with the index of this directory; waits until all of it is there. */
    InMemoryCatalog catalog() {
        return catalog(directory);
    }

    /** The same with an index elsewhere. */
    InMemoryCatalog catalog(Path index) {
        return new InMemoryCatalog(Blog.KEXUE, this::posts, store(), Optional.of(index), Runnable::run);
    }

    Collection<Post> posts() {
        return Reconciler.posts(store().load(), List.of(), BundledFacts.abstracts());
    }

    private JdbiPostStore store() {
        return new JdbiPostStore(database.jdbi(), Clock.systemUTC());
    }

    private void fill(int posts) {
        List<Sighting> bare = Stream.concat(BundledFacts.sightings().stream().limit(posts), generated(posts))
                .limit(posts)
                .toList();
        int length = posts > MOST_LONG ? SHORT : LONG;
        for (int from = 0; from < posts; from += BATCH) {
            store().save(
                            IntStream.range(from, Math.min(posts, from + BATCH))
                                    .mapToObj(i -> stored(whole(bare, i, length)))
                                    .toList(),
                            List.of());
        }
    }

    private static Stream<Sighting> generated(int posts) {
        return GeneratedPosts.of(posts).stream()
                .map(post -> Sighting.from(SourceKind.BUNDLED_FACTS)
                        .withId(new PostId(
                                FIRST_GENERATED + post.id().orElseThrow().value()))
                        .withTitle(post.title())
                        .withDate(post.date().orElseThrow())
                        .withCategory(post.category()));
    }

    private static PostStore.Change stored(Sighting sighting) {
        return new PostStore.Change(
                new StoredPost(OptionalLong.empty(), Sightings.of(sighting), Tracking.NONE), Optional.empty());
    }

    /** From half to one and a half times the average length; links to earlier posts. */
    private static Sighting whole(List<Sighting> bare, int number, int length) {
        Sighting post = bare.get(number);
        Random random = new Random(number);
        List<PostId> links = number == 0
                ? List.of()
                : random.ints(random.nextInt(MOST_LINKS + 1), 0, number)
                        .mapToObj(earlier -> bare.get(earlier).id().orElseThrow())
                        .distinct()
                        .toList();
        Document text = GeneratedText.of(post.title(), links, length / 2 + random.nextInt(length), number);
        return Sighting.from(SourceKind.POST_PAGE)
                .withId(post.id().orElseThrow())
                .withTitle(post.title())
                .withDate(post.date().orElseThrow())
                .withAuthor("苏剑林")
                .withCategory(post.category())
                .withTags(tags(random))
                .withReaders(Readers.undated(1_000 + random.nextInt(100_000)))
                .withExcerpt(GeneratedText.of(post.title(), List.of(), EXCERPT, number))
                .withText(Text.of(text))
                .withMentions(links.stream()
                        .map(link -> new Mention(Optional.of(link), ""))
                        .toList());
    }

    private static List<String> tags(Random random) {
        List<String> tags = new ArrayList<>(GeneratedPosts.WORDS.subList(0, 30));
        Collections.shuffle(tags, random);
        return tags.subList(0, 1 + random.nextInt(4));
    }

    @Override
    public void close() {
        database.close();
    }
}
