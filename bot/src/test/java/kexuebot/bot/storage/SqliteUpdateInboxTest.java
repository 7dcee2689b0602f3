package kexuebot.bot.storage;

import java.nio.file.Path;

class SqliteUpdateInboxTest extends UpdateInboxContract {
    @Override
    TestDatabase open(Path directory) {
        return new SqliteTestDatabase(directory);
    }
}
