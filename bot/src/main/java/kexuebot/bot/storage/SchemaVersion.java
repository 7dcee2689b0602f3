package kexuebot.bot.storage;

import java.util.OptionalInt;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Brings the schema up to date, by Flyway. */
final class SchemaVersion {
    /** The number of the newest file in {@code db/migration}; a test holds the two together. */
    static final int NEWEST = 7;

    private SchemaVersion() {}

    /** The version of a database's schema; empty when it has none. */
    static OptionalInt of(Jdbi jdbi) {
        try {
            return jdbi
                    .withHandle(handle -> handle.createQuery("SELECT version FROM flyway_schema_history WHERE success")
                            .mapTo(String.class)
                            .list())
                    .stream()
                    .mapToInt(Integer::parseInt)
                    .max();
        } catch (JdbiException e) {
            if (SqliteFailure.isDamage(e)) {
                throw e;
            }
            return OptionalInt.empty(); // no such table
        }
    }

    /**
     * Requires the schema of this version.
     *
     * @param database how a message names it
     * @throws StorageException if it is another one
     */
    static void requireNewest(Jdbi jdbi, String database) {
        int version = of(jdbi).orElse(0);
        refuseNewer(version, database);
        if (version < NEWEST) {
            throw new StorageException(database + " has an older version's schema and can't be changed here");
        }
    }

    static void refuseNewer(int version, String database) {
        if (version > NEWEST) {
            throw new UnusableException(database + " was written by a newer version of kexuebot (schema " + version
                    + ", this version knows " + NEWEST + "): use that version");
        }
    }

    static void bringUpToDate(Jdbi jdbi, DataSource source) {
        bringUpToDate(jdbi, source, "the database");
    }

    /**
     * Migrates unless nothing is to be done, which is looked up first because starting Flyway costs
     * half a second that a reader at a terminal would wait for at every start.
     *
     * @param database how a message names it
     * @throws UnusableException if the schema is a newer program's
     */
    static void bringUpToDate(Jdbi jdbi, DataSource source, String database) {
        int version = of(jdbi).orElse(0);
        refuseNewer(version, database);
        if (version < NEWEST) {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .callbacks(new TextsMoved())
                    .load()
                    .migrate();
        }
    }
}
