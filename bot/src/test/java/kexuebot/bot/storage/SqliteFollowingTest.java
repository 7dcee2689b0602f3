package kexuebot.bot.storage;

import java.nio.file.Path;

class SqliteFollowingTest extends FollowingContract {
    @Override
    TestDatabase open(Path directory) {
        return new SqliteTestDatabase(directory);
    }
}
