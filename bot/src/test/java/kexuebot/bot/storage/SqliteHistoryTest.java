package kexuebot.bot.storage;

import java.nio.file.Path;
import kexuebot.bot.history.History;
import kexuebot.bot.history.HistoryContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteHistoryTest extends HistoryContract {
    private TestDatabase database;

    @BeforeEach
    void open_an_empty_database(@TempDir Path directory) {
        database = new SqliteTestDatabase(directory);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected History history() {
        return new JdbiHistory(database.jdbi());
    }

    @Override
    protected void restart() {
        database.reopen();
    }
}
