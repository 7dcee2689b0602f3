package kexuebot.bot.storage;

import java.nio.file.Path;

class PostgresSubscriptionStoreTest extends SubscriptionStoreContract {
    @Override
    TestDatabase open(Path directory) {
        return new PostgresTestDatabase();
    }
}
