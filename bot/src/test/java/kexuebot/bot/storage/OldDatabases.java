package kexuebot.bot.storage;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** Databases of other versions. */
final class OldDatabases {
    private OldDatabases() {}

    /** Makes one in a directory. */
    static Jdbi ofSchema(int version, Path directory) {
        String url = "jdbc:sqlite:" + Database.file(directory);
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/migration")
                .target(Integer.toString(version))
                .load()
                .migrate();
        return Jdbi.create(url);
    }

    /** Makes one of a version that does not exist yet. */
    static void ofLaterSchema(Path directory) {
        try (Database database = Database.open(directory)) {
            database.jdbi()
                    .useHandle(
                            handle -> handle.execute(
                                    "INSERT INTO flyway_schema_history"
                                            + " (installed_rank, version, description, type, script, checksum, installed_by,"
                                            + " execution_time, success) VALUES (99, '99', 'later', 'SQL', 'V99__later.sql', 1, '', 1, 1)"));
        }
    }
}
