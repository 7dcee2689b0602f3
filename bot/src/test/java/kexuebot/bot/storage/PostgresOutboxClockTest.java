package kexuebot.bot.storage;

import java.nio.file.Path;

class PostgresOutboxClockTest extends OutboxClockContract {
    @Override
    TestDatabase open(Path directory) {
        return new PostgresTestDatabase();
    }
}
