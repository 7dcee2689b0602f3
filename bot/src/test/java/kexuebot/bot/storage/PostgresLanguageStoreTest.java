package kexuebot.bot.storage;

import java.nio.file.Path;

class PostgresLanguageStoreTest extends LanguageStoreContract {
    @Override
    TestDatabase open(Path directory) {
        return new PostgresTestDatabase();
    }
}
