package kexuebot.bot.storage;

import java.nio.file.Path;

class SqliteOutboxDigestTest extends OutboxDigestContract {
    @Override
    TestDatabase open(Path directory) {
        return new SqliteTestDatabase(directory);
    }
}
