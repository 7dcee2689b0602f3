package kexuebot.bot.storage;

import java.nio.file.Path;

class PostgresOutboxCorrectionTest extends OutboxCorrectionContract {
    @Override
    TestDatabase open(Path directory) {
        return new PostgresTestDatabase();
    }
}
