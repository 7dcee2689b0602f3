package kexuebot.bot.storage;

import java.nio.file.Path;

class PostgresOutboxDigestTest extends OutboxDigestContract {
    @Override
    TestDatabase open(Path directory) {
        return new PostgresTestDatabase();
    }
}
