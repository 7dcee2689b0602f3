package kexuebot.bot.storage;

import java.nio.file.Path;

class SqliteLanguageStoreTest extends LanguageStoreContract {
    @Override
    TestDatabase open(Path directory) {
        return new SqliteTestDatabase(directory);
    }
}
