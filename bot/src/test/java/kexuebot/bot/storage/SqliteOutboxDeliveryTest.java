package kexuebot.bot.storage;

import java.nio.file.Path;

class SqliteOutboxDeliveryTest extends OutboxDeliveryContract {
    @Override
    TestDatabase open(Path directory) {
        return new SqliteTestDatabase(directory);
    }
}
