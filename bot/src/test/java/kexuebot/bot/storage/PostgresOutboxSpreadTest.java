package kexuebot.bot.storage;

import java.nio.file.Path;

class PostgresOutboxSpreadTest extends OutboxSpreadContract {
    @Override
    TestDatabase open(Path directory) {
        return new PostgresTestDatabase();
    }
}
