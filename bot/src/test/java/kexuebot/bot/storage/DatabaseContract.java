package kexuebot.bot.storage;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What holds for a store on every database; a subclass says which. */
abstract class DatabaseContract {
    TestDatabase database;

    abstract TestDatabase open(Path directory);

    @BeforeEach
    void open_an_empty_database(@TempDir Path directory) {
        database = open(directory);
    }

    @AfterEach
    void close() {
        database.close();
    }
}
