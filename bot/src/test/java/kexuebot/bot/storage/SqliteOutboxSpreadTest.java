package kexuebot.bot.storage;

import java.nio.file.Path;

class SqliteOutboxSpreadTest extends OutboxSpreadContract {
    @Override
    TestDatabase open(Path directory) {
        return new SqliteTestDatabase(directory);
    }
}
