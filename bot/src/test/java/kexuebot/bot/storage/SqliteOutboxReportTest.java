package kexuebot.bot.storage;

import java.nio.file.Path;

class SqliteOutboxReportTest extends OutboxReportContract {
    @Override
    TestDatabase open(Path directory) {
        return new SqliteTestDatabase(directory);
    }
}
