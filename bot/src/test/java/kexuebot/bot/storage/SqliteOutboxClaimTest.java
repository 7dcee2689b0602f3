package kexuebot.bot.storage;

import java.nio.file.Path;

class SqliteOutboxClaimTest extends OutboxClaimContract {
    @Override
    TestDatabase open(Path directory) {
        return new SqliteTestDatabase(directory);
    }
}
