package kexuebot.bot.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL server with databases for tests, one for all of them; it ends with the program. */
final class PostgresServer {
    private static final String SUPERUSER = "postgres";

    private final EmbeddedPostgres postgres;
    private final AtomicInteger databases = new AtomicInteger();
    private final Deque<String> idle = new ConcurrentLinkedDeque<>();

    /** Started by the first test that needs it: to start it takes seconds. */
    private static final class Running {
        static final PostgresServer SERVER = new PostgresServer();
    }

    private PostgresServer() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off") // nothing is to outlive the tests
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PostgresServer running() {
        return Running.SERVER;
    }

    /** The name of a database that nobody else uses: one that was given back, else an empty one. */
    String take() {
        String given = idle.pollFirst();
        return given == null ? create() : given;
    }

    /** The name of a new database with nothing in it, not even a schema. */
    String create() {
        String name = "test_" + databases.incrementAndGet();
        Jdbi.create(postgres.getPostgresDatabase()).useHandle(handle -> handle.execute("CREATE DATABASE " + name));
        return name;
    }

    /** Takes back a database with tables of this version, in which are no rows. */
    void giveBack(String name) {
        idle.addFirst(name);
    }

    DataSource source(String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setPortNumbers(new int[] {postgres.getPort()});
        source.setDatabaseName(name);
        source.setUser(SUPERUSER);
        return source;
    }
}
