package kexuebot.bot.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/**
 * A database in a file as it is, whatever its schema, to be looked at and copied. Failures are {@link StorageException}s
 * that name it.
 */
final class SqliteFile implements AutoCloseable {
    private static final int BUSY_MILLIS = 10_000;
    private static final List<String> OURS = List.of("flyway_schema_history", "post", "property", "sighting");

    private final String name;
    private final Jdbi jdbi;
    private final Handle handle;

    private SqliteFile(String name, Jdbi jdbi) {
        this.name = name;
        this.jdbi = jdbi;
        this.handle = jdbi.open();
    }

    /** One that others write at the same time. */
    static SqliteFile inUse(Path file, String name) {
        return Files.isWritable(file.toAbsolutePath().getParent()) ? open(file, "?mode=rw", name) : still(file, name);
    }

    /** One that nobody writes; neither it nor anything beside it is changed. */
    static SqliteFile still(Path file, String name) {
        boolean hasLog = Stream.of("-wal", "-journal").anyMatch(log -> Files.exists(Path.of(file + log)));
        return open(file, hasLog ? "?mode=ro" : "?immutable=1", name);
    }

    private static SqliteFile open(Path file, String options, String name) {
        try {
            return new SqliteFile(name, Jdbi.create(source(file, options)));
        } catch (JdbiException e) {
            throw failure(name, e);
        }
    }

    /** Of a file that stays one file: whatever is written is in it, and no log beside it. */
    static SQLiteDataSource source(Path file, String options) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath() + options);
        return source;
    }

    private static StorageException failure(String name, Exception e) {
        String what = SqliteFailure.isDamage(e) ? name + " is damaged" : "cannot read " + name;
        return new StorageException(what + ": " + SqliteFailure.reason(e), e);
    }

    /** Refuses what is damaged, no database of this program, or a newer program's. */
    void check() {
        try {
            List<String> problems = handle.createQuery("PRAGMA integrity_check(1)")
                    .mapTo(String.class)
                    .list();
            if (!problems.equals(List.of("ok"))) {
                throw new StorageException(name + " is damaged: "
                        + problems.get(0).lines().reduce((first, last) -> last).orElse("unknown"));
            }
            if (!OURS.stream().allMatch(this::hasTable)) {
                throw new StorageException(name + " is not a database of kexuebot");
            }
            SchemaVersion.refuseNewer(SchemaVersion.of(jdbi).orElse(0), name);
        } catch (JdbiException e) {
            throw failure(name, e);
        }
    }

    private boolean hasTable(String table) {
        return handle.createQuery("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = :table")
                .bind("table", table)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    /** The address of the blog, if there are posts of it. */
    Optional<String> blog() {
        try {
            return count("post") == 0
                    ? Optional.empty()
                    : handle.createQuery("SELECT value FROM property WHERE name = 'blog'")
                            .mapTo(String.class)
                            .findOne();
        } catch (JdbiException e) {
            throw failure(name, e);
        }
    }

    /** The rows of a table; 0 where an older schema has none. */
    long count(String table) {
        try {
            return !hasTable(table)
                    ? 0
                    : handle.createQuery("SELECT COUNT(*) FROM " + table)
                            .mapTo(Long.class)
                            .one();
        } catch (JdbiException e) {
            throw failure(name, e);
        }
    }

    /** Writes all of it, as it is at one moment, into a file that is absent or empty, down to the disk. */
    void copyTo(Path target) {
        try {
            handle.execute("VACUUM INTO ?", target.toAbsolutePath().toString());
            sync(target);
        } catch (JdbiException e) {
            throw SqliteFailure.isDamage(e)
                    ? failure(name, e)
                    : new StorageException("cannot write " + target + ": " + SqliteFailure.reason(e), e);
        } catch (IOException e) {
            throw new StorageException("cannot write " + target + ": " + SqliteFailure.reason(e), e);
        }
    }

    /** Waits until a file is on the disk, which SQLite does not for a copy. */
    static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Waits until the names in a directory are on the disk, where the system can. */
    static void syncNames(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no directories, and needs none to be synchronised
        }
    }

    @Override
    public void close() {
        handle.close();
    }
}
