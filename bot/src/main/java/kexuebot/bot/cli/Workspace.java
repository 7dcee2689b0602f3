package kexuebot.bot.cli;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import kexuebot.bot.config.BotConfig;
import kexuebot.bot.config.ConfigException;
import kexuebot.bot.delivery.OutboxStatus;
import kexuebot.bot.storage.CatalogProperties;
import kexuebot.bot.storage.Database;
import kexuebot.bot.storage.JdbiNotes;
import kexuebot.bot.storage.JdbiOutbox;
import kexuebot.bot.storage.JdbiPostStore;
import kexuebot.bot.storage.JdbiTroubles;
import kexuebot.bot.storage.StorageException;
import kexuebot.bot.storage.UnusableException;
import kexuebot.catalog.InMemoryCatalog;
import kexuebot.catalog.library.BundledFacts;
import kexuebot.catalog.library.Reconciler;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.library.StoredPost;
import kexuebot.catalog.post.Abstract;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.Texts;
import kexuebot.catalog.sync.SyncStatus;

/** A data directory in use: its database, if there is one, and whose blog it is about. */
final class Workspace implements AutoCloseable {
    private final BotConfig config;
    private volatile Optional<Database> database;
    private final Blog blog;
    private final List<String> notices;
    private final Optional<WriterLock> lock;

    private Workspace(BotConfig config, Optional<WriterLock> lock, Optional<Database> database, List<String> notices) {
        this.config = config;
        this.lock = lock;
        this.database = database;
        this.notices = List.copyOf(notices);
        this.blog = database.map(open -> blogOf(config, open))
                .orElseGet(() -> config.blog().orElse(Blog.KEXUE));
    }

    /**
     * Uses what is there without making anything new; a directory that can't be written is read.
     *
     * @throws StorageException if there is a database that can't be read
     * @throws ConfigException if it is about another blog than the one that is set
     */
    static Workspace forReading(BotConfig config) {
        List<String> notices = new ArrayList<>();
        return opened(config, Optional.empty(), openForReading(config, notices), notices);
    }

    private static Optional<Database> openForReading(BotConfig config, List<String> notices) {
        if (!Files.exists(Database.file(config.data()))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Database.open(config.data()));
        } catch (UnusableException e) {
            throw e;
        } catch (StorageException cannotWrite) {
            Optional<Database> readOnly = Database.openReadOnly(config.data());
            notices.add(cannotWrite.getMessage());
            return readOnly;
        }
    }

    /**
     * Takes the directory for this process and opens the database, making it where there is none.
     *
     * @throws ModeException if another process holds the directory, or it can't be written
     * @throws StorageException if the database can't be written
     * @throws ConfigException if it is about another blog than the one that is set
     */
    static Workspace forWriting(BotConfig config) {
        WriterLock lock = WriterLock.take(config.data());
        try {
            return opened(config, Optional.of(lock), Optional.of(Database.open(config.data())), List.of());
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Workspace opened(
            BotConfig config, Optional<WriterLock> lock, Optional<Database> database, List<String> notices) {
        try {
            return new Workspace(config, lock, database, notices);
        } catch (RuntimeException e) {
            database.ifPresent(Database::close);
            throw e;
        }
    }

    private static Blog blogOf(BotConfig config, Database database) {
        Optional<Blog> stored = new CatalogProperties(database.jdbi()).blog().map(Blog::of);
        if (stored.isPresent() && !new CatalogProperties(database.jdbi()).hasPosts()) {
            return config.blog().or(() -> stored).orElse(Blog.KEXUE); // an address that was mistyped binds nobody
        }
        if (stored.isPresent() && config.blog().isPresent() && !stored.equals(config.blog())) {
            throw new ConfigException(
                    "KEXUEBOT_BLOG_URL is \"" + config.blog().get().address()
                            + "\", but the data in " + config.data() + " is of "
                            + stored.get().address() + "; allowed: that address, or another directory");
        }
        return stored.or(config::blog).orElse(Blog.KEXUE);
    }

    Blog blog() {
        return blog;
    }

    Optional<Database> database() {
        return database;
    }

    /**
     * The database, made now if there is none yet.
     *
     * @throws StorageException if it can't be written
     */
    synchronized Database writableDatabase() {
        if (database.isEmpty()) {
            database = Optional.of(Database.open(config.data()));
        }
        if (!database.get().isWritable()) {
            throw new StorageException("the data directory " + config.data() + " can only be read");
        }
        return database.get();
    }

    /** Why nothing can be kept in this directory; empty when it can. */
    List<String> notices() {
        return notices;
    }

    /** The facts that ship with the program, where they are about this blog and still needed. */
    List<Sighting> facts() {
        boolean needed = blog.isKexue() && journal().complete().isEmpty();
        return needed ? BundledFacts.sightings() : List.of();
    }

    /** Another number after another process stored something; always the same where there is no database. */
    long changeMark() {
        return database.map(Database::changeMark).orElse(0L);
    }

    /** What is written down about following the blog; nothing if that was never done. */
    SyncStatus journal() {
        return database.map(open -> SyncStatus.read(new JdbiNotes(open.jdbi()), new JdbiTroubles(open.jdbi())))
                .orElse(SyncStatus.NEVER_LOOKED);
    }

    /** How the posts stand to the live blog; how many are unfinished is seen in the posts themselves. */
    SyncStatus syncStatus(Snapshot snapshot) {
        SyncStatus journal = journal();
        boolean looked = journal.lastLook().isPresent();
        return journal.withUnfinished(
                looked
                        ? (int) snapshot.newestFirst().stream()
                                .filter(post ->
                                        post.id().isPresent() && post.text().isNone())
                                .count()
                        : 0);
    }

    /** How deliveries stand. */
    OutboxStatus outboxStatus() {
        return database.map(open -> new JdbiOutbox(open.jdbi(), Clock.systemUTC()).status(Instant.now()))
                .orElse(OutboxStatus.EMPTY);
    }

    List<StoredPost> stored() {
        return database.map(open -> new JdbiPostStore(open.jdbi(), Clock.systemUTC()).load())
                .orElse(List.of());
    }

    /** Every known post. */
    Collection<Post> posts() {
        Map<PostId, Abstract> abstracts = blog.isKexue() ? BundledFacts.abstracts() : Map.of();
        return Reconciler.posts(stored(), facts(), abstracts);
    }

    /** The catalog, loading by the given executor. */
    InMemoryCatalog catalog(InMemoryCatalog.Haste haste, Executor executor) {
        Texts texts = database.<Texts>map(open -> new JdbiPostStore(open.jdbi(), Clock.systemUTC()))
                .orElse(Texts.NONE);
        return new InMemoryCatalog(blog, this::posts, texts, database.map(open -> config.data()), haste, executor);
    }

    /** So that no reader waits for it: brings the search index on disk up to date. */
    void prepareSearch() {
        catalog(InMemoryCatalog.Haste.AT_ONCE, Runnable::run).snapshot();
    }

    @Override
    public void close() {
        database.ifPresent(Database::close);
        lock.ifPresent(WriterLock::close);
    }
}
