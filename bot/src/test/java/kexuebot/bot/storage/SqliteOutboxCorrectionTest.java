package kexuebot.bot.storage;

import java.nio.file.Path;

class SqliteOutboxCorrectionTest extends OutboxCorrectionContract {
    @Override
    TestDatabase open(Path directory) {
        return new SqliteTestDatabase(directory);
    }
}
