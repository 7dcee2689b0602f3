package kexuebot.bot.telegram;

import java.nio.file.Path;
import java.time.Clock;
import kexuebot.bot.storage.JdbiUpdateInbox;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A real inbox in a new SQLite file, and a look into its table. */
final class TestInbox {

    private final Jdbi jdbi;

    TestInbox(Path directory) {
        SQLiteConfig config = new SQLiteConfig();
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setBusyTimeout(10_000);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + directory.resolve("inbox.db"));
        Flyway.configure().dataSource(source).load().migrate();
        jdbi = Jdbi.create(source);
    }

    UpdateInbox inbox() {
        return new JdbiUpdateInbox(jdbi, Clock.systemUTC());
    }

    /** {@code new}, {@code done}, {@code skipped}, or {@code unknown}. */
    String state(int id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT state FROM telegram_update WHERE update_id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne()
                .orElse("unknown"));
    }

    /** How many attempts at an update count against it. */
    int attempts(int id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT attempts FROM telegram_update WHERE update_id = :id")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one());
    }
}
