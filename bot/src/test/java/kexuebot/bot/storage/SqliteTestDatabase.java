package kexuebot.bot.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.Jdbi;

/** A file in a directory of the test's own. */
final class SqliteTestDatabase implements TestDatabase {
    private final Path directory;
    private Database database;

    /** An empty database, made once: to migrate one takes the time of many tests. */
    private static final class Template {
        static final byte[] FILE = made();

        private static byte[] made() {
            try {
                Path directory = Files.createTempDirectory("kexuebot-template");
                Database.open(directory).close();
                byte[] file = Files.readAllBytes(Database.file(directory));
                Files.delete(Database.file(directory));
                Files.delete(directory);
                return file;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    SqliteTestDatabase(Path directory) {
        this.directory = directory;
        try {
            Files.write(Database.file(directory), Template.FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
