package kexuebot.bot.storage;

import java.nio.file.Path;

class PostgresAnnouncingTest extends AnnouncingContract {
    @Override
    TestDatabase open(Path directory) {
        return new PostgresTestDatabase();
    }
}
