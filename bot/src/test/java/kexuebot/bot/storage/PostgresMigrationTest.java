package kexuebot.bot.storage;

import java.nio.file.Path;
import javax.sql.DataSource;

class PostgresMigrationTest extends MigrationContract {
    @Override
    DataSource empty(Path directory) {
        PostgresServer server = PostgresServer.running();
        return server.source(server.create());
    }
}
