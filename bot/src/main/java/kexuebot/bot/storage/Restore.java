package kexuebot.bot.storage;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import kexuebot.catalog.post.Blog;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteDataSource;

/**
 * Puts a backup in the place of a data directory's database, whose writer lock the caller holds. Until everything is
 * ready the directory's database is as it was; afterwards it is there under a dated name.
 */
public final class Restore {
    private static final String UNFINISHED = "kexuebot.db.restoring";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("'kexuebot-'uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /**
     * What was restored.
     *
     * @param former where the database of before is kept; empty if there was none
     */
    public record Restored(Backup.Contents contents, Optional<Path> former) {
        public Restored {
            Objects.requireNonNull(contents);
            Objects.requireNonNull(former);
        }
    }

    private final Path file;
    private final Path directory;
    private final Path database;

    private Restore(Path file, Path directory) {
        this.file = file;
        this.directory = directory.toAbsolutePath();
        this.database = Database.file(this.directory);
    }

    /**
     * Restores a backup.
     *
     * @param blog what the posts have to be of; empty: of the same as those in the directory
     * @param now from then on posts are announced again
     * @throws StorageException if the file is no backup that this version can use, or the directory can't be written;
     *     nothing has changed then
     */
    public static Restored from(Path file, Path directory, Optional<Blog> blog, Instant now) {
        Restore restore = new Restore(file, directory);
        try {
            return restore.run(blog, now);
        } catch (IOException | SQLException | JdbiException | FlywayException e) {
            throw new StorageException("cannot restore " + file + ": " + SqliteFailure.reason(e), e);
        }
    }

    private Restored run(Optional<Blog> blog, Instant now) throws IOException, SQLException {
        if (!Files.isRegularFile(file)) {
            throw new StorageException("there is no file " + file);
        }
        if (Backup.isSame(file, database)) {
            throw new StorageException(file + " is the database itself: name a backup of it");
        }
        Path unfinished = directory.resolve(UNFINISHED);
        SqliteFile.discard(unfinished); // of a restore that was interrupted
        try {
            copy(unfinished, blog);
            Backup.Contents contents = prepare(unfinished, now);
            Optional<Path> former = setAside(now);
            Files.move(unfinished, database, StandardCopyOption.ATOMIC_MOVE);
            SqliteFile.syncNames(directory);
            return new Restored(contents, former);
        } finally {
            SqliteFile.discard(unfinished);
        }
    }

    private void copy(Path target, Optional<Blog> blog) {
        try (SqliteFile backup = SqliteFile.still(file, "the backup " + file)) {
            backup.check();
            backup.blog().ifPresent(stored -> requireBlog(Blog.of(stored), blog.or(this::present)));
            backup.copyTo(target, database);
        }
    }

    private void requireBlog(Blog stored, Optional<Blog> wanted) {
        if (wanted.isPresent() && !wanted.get().equals(stored)) {
            throw new StorageException("the backup " + file + " is of " + stored.address() + ", not of "
                    + wanted.get().address() + ": name another data directory for it with --data");
        }
    }

    /** The blog of the directory's database, if that can still be told. */
    private Optional<Blog> present() {
        if (!Files.exists(database)) {
            return Optional.empty();
        }
        try (SqliteFile present = SqliteFile.inUse(database, "the database " + database)) {
            return present.blog().map(Blog::of);
        } catch (StorageException damaged) {
            return Optional.empty();
        }
    }

    /** Brings the copy up to date, so that nothing can fail any more when it is in its place. */
    private static Backup.Contents prepare(Path copy, Instant now) throws IOException {
        SQLiteDataSource source = SqliteFile.source(copy, "");
        Jdbi jdbi = Jdbi.create(source);
        SchemaVersion.bringUpToDate(jdbi, source);
        RestoredPast.settle(jdbi, now);
        SqliteFile.sync(copy);
        try (SqliteFile ready = SqliteFile.still(copy, "the copy " + copy)) {
            return Backup.Contents.of(ready, copy);
        }
    }

    /**
     * Gives the present database, if there is one, a dated name beside its own. Its log is folded into it or, where that
     * can't be done, gets that name too, so that it never is beside the new one.
     */
    private Optional<Path> setAside(Instant now) throws IOException, SQLException {
        boolean isThere = Files.exists(database);
        Path former = unused(STAMP.format(now));
        if (isThere) {
            foldLog();
            link(database, former);
        }
        for (String log : List.of("-wal", "-journal")) {
            if (Files.exists(Path.of(database + log))) {
                Files.move(Path.of(database + log), Path.of(former + log), StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Files.deleteIfExists(Path.of(database + "-shm"));
        SqliteFile.syncNames(directory);
        return isThere ? Optional.of(former) : Optional.empty();
    }

    /** Of two restores in one second, the second one's gets a number. */
    private Path unused(String name) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> directory.resolve(name + (number == 1 ? "" : "-" + number) + ".db"))
                .filter(file -> !Files.exists(file))
                .findFirst()
                .orElseThrow();
    }

    /** Succeeds only where nobody else has the database open. */
    private void foldLog() throws SQLException {
        SQLiteDataSource source = SqliteFile.source(database, "?mode=rw");
        source.setBusyTimeout(0);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=DELETE");
        } catch (SQLException e) {
            if (SqliteFailure.isBusy(e)) {
                throw new StorageException(
                        "the database " + database + " is open in another process: end every chat and try again", e);
            }
            if (!SqliteFailure.isDamage(e)) {
                throw e;
            }
        }
    }

    private static void link(Path file, Path name) throws IOException {
        try {
            Files.createLink(name, file);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.copy(file, name);
            SqliteFile.sync(name);
        }
    }
}
