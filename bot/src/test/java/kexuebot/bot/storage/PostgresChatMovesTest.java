package kexuebot.bot.storage;

import java.nio.file.Path;

class PostgresChatMovesTest extends ChatMovesContract {
    @Override
    TestDatabase open(Path directory) {
        return new PostgresTestDatabase();
    }
}
