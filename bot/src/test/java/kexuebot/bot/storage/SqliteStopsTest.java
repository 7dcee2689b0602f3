package kexuebot.bot.storage;

import java.nio.file.Path;

class SqliteStopsTest extends StopsContract {
    @Override
    TestDatabase open(Path directory) {
        return new SqliteTestDatabase(directory);
    }
}
