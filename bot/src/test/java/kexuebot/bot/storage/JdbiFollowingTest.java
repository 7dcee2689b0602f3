package kexuebot.bot.storage;

import java.nio.file.Path;

class JdbiFollowingTest extends FollowingContract {
    @Override
    TestDatabase open(Path directory) {
        return new SqliteTestDatabase(directory);
    }
}
