package kexuebot.bot.storage;

import java.nio.file.Path;

class PostgresOutboxDeliveryTest extends OutboxDeliveryContract {
    @Override
    TestDatabase open(Path directory) {
        return new PostgresTestDatabase();
    }
}
