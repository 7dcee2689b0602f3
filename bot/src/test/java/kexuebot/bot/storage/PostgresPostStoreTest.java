package kexuebot.bot.storage;

import java.nio.file.Path;

class PostgresPostStoreTest extends PostStoreContract {
    @Override
    TestDatabase open(Path directory) {
        return new PostgresTestDatabase();
    }
}
