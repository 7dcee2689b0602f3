package kexuebot.bot.storage;

import java.nio.file.Path;

class PostgresOutboxClaimTest extends OutboxClaimContract {
    @Override
    TestDatabase open(Path directory) {
        return new PostgresTestDatabase();
    }
}
