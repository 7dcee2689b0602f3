package kexuebot.bot.storage;

import java.nio.file.Path;

class SqliteOutboxClockTest extends OutboxClockContract {
    @Override
    TestDatabase open(Path directory) {
        return new SqliteTestDatabase(directory);
    }
}
