package kexuebot.bot.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** The SQLite file in the data directory, its schema up to date. Safe for any number of threads. */
public final class Database implements AutoCloseable {
    static final String FILE = "kexuebot.db";
    private static final int BUSY_MILLIS = 10_000;

    private final Path file;
    private final boolean writable;
    private final Connection anchor;
    private final IdleConnections connections;
    private final Jdbi jdbi;
    private final Jdbi unmarked;

    private Database(Path file, boolean writable, SQLiteDataSource source) throws SQLException {
        this.file = file;
        this.writable = writable;
        // SQLite folds its log into the file, at the cost of several fsyncs, when the last connection
        // closes: one stays open.
        this.anchor = source.getConnection();
        this.connections = new IdleConnections(source);
        this.jdbi = Jdbi.create(connections);
        this.unmarked = Jdbi.create(new OneAtATime(anchor));
    }

    public static Path file(Path directory) {
        return directory.resolve(FILE);
    }

    /**
     * Opens the database for writing, making directory and file where they are absent.
     *
     * @throws UnusableException if the file is damaged or a newer program's
     * @throws StorageException if it can't be done for another reason
     */
    public static Database open(Path directory) {
        Path file = file(directory);
        try {
            Files.createDirectories(directory);
            SQLiteDataSource source = source(file, "");
            return checked(
                    new Database(file, true, source), (jdbi, name) -> SchemaVersion.bringUpToDate(jdbi, source, name));
        } catch (IOException | SQLException | JdbiException | FlywayException e) {
            throw SqliteFailure.of("cannot write", file, e);
        }
    }

    /**
     * Opens what is there for reading alone, as it is; empty when there is no file.
     *
     * @throws UnusableException if the file is damaged or a newer program's
     * @throws StorageException if it can't be read, or its schema is an older one
     */
    public static Optional<Database> openReadOnly(Path directory) {
        Path file = file(directory);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            // immutable: a write-ahead log can't be opened beside a file in a directory that can't be written
            Database database = new Database(file, false, source(file, "?immutable=1"));
            return Optional.of(checked(database, SchemaVersion::requireNewest));
        } catch (SQLException | JdbiException e) {
            throw SqliteFailure.of("cannot read", file, e);
        }
    }

    private static SQLiteDataSource source(Path file, String options) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        if (options.isEmpty()) {
            config.setJournalMode(SQLiteConfig.JournalMode.WAL);
            // what is deleted is gone from the file too: updates hold what people said
            config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "on");
            config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
            // deferred transactions of several writers fail with BUSY instead of waiting
            config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        } else {
            config.setReadOnly(true);
        }
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath() + options);
        return source;
    }

    private static Database checked(Database database, BiConsumer<Jdbi, String> check) {
        try {
            check.accept(database.jdbi, "the database " + database.file);
            return database;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** A number that is another one after somebody else than {@link #unmarked()}'s user changed the data. */
    public long changeMark() {
        try (Handle handle = unmarked.open();
                Statement statement = handle.getConnection().createStatement();
                ResultSet mark = statement.executeQuery("PRAGMA data_version")) {
            return mark.getLong(1);
        } catch (SQLException e) {
            throw SqliteFailure.of("cannot read", file, e);
        }
    }

    public Jdbi jdbi() {
        return jdbi;
    }

    /** The same, for one thread after the other: changes made by it leave {@link #changeMark()} as it is. */
    public Jdbi unmarked() {
        return unmarked;
    }

    public boolean isWritable() {
        return writable;
    }

    @Override
    public void close() {
        try (anchor) {
            connections.close();
            if (writable) {
                emptyLog();
            }
        } catch (SQLException e) {
            throw SqliteFailure.of("cannot close", file, e);
        }
    }

    // where another program still reads, the log stays as it is
    private void emptyLog() throws SQLException {
        try (Statement statement = anchor.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
    }
}
