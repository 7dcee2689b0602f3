package kexuebot.bot.storage;

import java.nio.file.Path;

class SqlitePreferenceStoreTest extends PreferenceStoreContract {
    @Override
    TestDatabase open(Path directory) {
        return new SqliteTestDatabase(directory);
    }
}
