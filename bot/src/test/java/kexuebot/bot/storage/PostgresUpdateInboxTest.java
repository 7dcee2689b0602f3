package kexuebot.bot.storage;

import java.nio.file.Path;

class PostgresUpdateInboxTest extends UpdateInboxContract {
    @Override
    TestDatabase open(Path directory) {
        return new PostgresTestDatabase();
    }
}
