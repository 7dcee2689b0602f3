package kexuebot.bot.storage;

import java.nio.file.Path;

class SqlitePostStoreTest extends PostStoreContract {
    @Override
    TestDatabase open(Path directory) {
        return new SqliteTestDatabase(directory);
    }
}
