package kexuebot.bot.storage;

import java.nio.file.Path;

class SqliteModelStoreTest extends ModelStoreContract {
    @Override
    TestDatabase open(Path directory) {
        return new SqliteTestDatabase(directory);
    }
}
