package kexuebot.bot.storage;

import java.nio.file.Path;

class SqliteSubscriptionStoreTest extends SubscriptionStoreContract {
    @Override
    TestDatabase open(Path directory) {
        return new SqliteTestDatabase(directory);
    }
}
