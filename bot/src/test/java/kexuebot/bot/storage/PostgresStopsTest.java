package kexuebot.bot.storage;

import java.nio.file.Path;

class PostgresStopsTest extends StopsContract {
    @Override
    TestDatabase open(Path directory) {
        return new PostgresTestDatabase();
    }
}
