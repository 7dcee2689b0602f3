package kexuebot.bot.benchmark;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kexuebot.bot.storage.CatalogProperties;
import kexuebot.bot.storage.Database;
import kexuebot.bot.storage.JdbiPostStore;
import kexuebot.catalog.library.PostStore;
import kexuebot.catalog.library.Sightings;
import kexuebot.catalog.library.StoredPost;
import kexuebot.catalog.library.Tracking;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import kexuebot.catalog.post.Text;

/** A data directory with 1,300 posts of 9,000 characters, to measure whole processes on: its only argument. */
public final class GeneratedDatabase {
    private static final int POSTS = 1_300;

    private GeneratedDatabase() {}

    public static void main(String[] arguments) {
        try (Database database = Database.open(Path.of(arguments[0]))) {
            new CatalogProperties(database.jdbi()).setBlog(Blog.KEXUE.address().toString());
            JdbiPostStore store = new JdbiPostStore(database.jdbi(), Clock.systemUTC());
            GeneratedPosts.whole(POSTS)
                    .forEach(post ->
                            store.save(List.of(new PostStore.Change(stored(post), Optional.empty())), List.of()));
        }
    }

    private static StoredPost stored(Post post) {
        Sighting sighting = Sighting.from(SourceKind.POST_PAGE)
                .withId(post.id().orElseThrow())
                .withTitle(post.title())
                .withDate(post.date().orElseThrow())
                .withAuthor(post.author())
                .withCategory(post.category())
                .withTags(post.tags())
                .withReaders(post.readers().orElseThrow())
                .withExcerpt(post.excerpt())
                .withText(Text.of(GeneratedPosts.texts().of(post)));
        return new StoredPost(OptionalLong.empty(), Sightings.of(sighting), Tracking.NONE);
    }
}
