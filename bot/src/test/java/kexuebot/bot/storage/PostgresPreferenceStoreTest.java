package kexuebot.bot.storage;

import java.nio.file.Path;

class PostgresPreferenceStoreTest extends PreferenceStoreContract {
    @Override
    TestDatabase open(Path directory) {
        return new PostgresTestDatabase();
    }
}
