package kexuebot.bot.storage;

import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;

/** A file in a directory of the test's own. */
final class SqliteTestDatabase implements TestDatabase {
    private final Path directory;
    private Database database;

    SqliteTestDatabase(Path directory) {
        this.directory = directory;
        this.database = Database.open(directory);
    }

    @Override
    public Jdbi jdbi() {
        return database.jdbi();
    }

    @Override
    public void reopen() {
        database.close();
        database = Database.open(directory);
    }

    @Override
    public void close() {
        database.close();
    }
}
