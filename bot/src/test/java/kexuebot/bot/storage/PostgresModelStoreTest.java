package kexuebot.bot.storage;

import java.nio.file.Path;

class PostgresModelStoreTest extends ModelStoreContract {
    @Override
    TestDatabase open(Path directory) {
        return new PostgresTestDatabase();
    }
}
