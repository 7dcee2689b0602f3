package kexuebot.bot.storage;

import java.nio.file.Path;

class SqliteAnnouncingTest extends AnnouncingContract {
    @Override
    TestDatabase open(Path directory) {
        return new SqliteTestDatabase(directory);
    }
}
