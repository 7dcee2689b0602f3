package kexuebot.bot.storage;

import java.nio.file.Path;

class SqliteChatMovesTest extends ChatMovesContract {
    @Override
    TestDatabase open(Path directory) {
        return new SqliteTestDatabase(directory);
    }
}
