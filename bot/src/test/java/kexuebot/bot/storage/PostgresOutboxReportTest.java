package kexuebot.bot.storage;

import java.nio.file.Path;

class PostgresOutboxReportTest extends OutboxReportContract {
    @Override
    TestDatabase open(Path directory) {
        return new PostgresTestDatabase();
    }
}
