package kexuebot.bot.storage;

import java.nio.file.Path;

class PostgresFollowingTest extends FollowingContract {
    @Override
    TestDatabase open(Path directory) {
        return new PostgresTestDatabase();
    }
}
