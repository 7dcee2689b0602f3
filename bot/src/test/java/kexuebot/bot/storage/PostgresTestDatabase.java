package kexuebot.bot.storage;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A database of a real PostgreSQL server. */
final class PostgresTestDatabase implements TestDatabase {
    private final PostgresServer server;
    private final String name;
    private final DataSource source;
    private IdleConnections connections;
    private Jdbi jdbi;

    PostgresTestDatabase() {
        server = PostgresServer.running();
        name = server.take();
        source = server.source(name);
        connect();
    }

    private void connect() {
        connections = new IdleConnections(source);
        jdbi = Jdbi.create(connections);
        SchemaVersion.bringUpToDate(jdbi, source);
    }

    @Override
    public Jdbi jdbi() {
        return jdbi;
    }

    @Override
    public void reopen() {
        disconnect();
        connect();
    }

    private void disconnect() {
        try {
            connections.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The database goes to the next test: to make another one takes the time of many tests. */
    @Override
    public void close() {
        jdbi.useHandle(PostgresTestDatabase::empty);
        disconnect();
        server.giveBack(name);
    }

    private static void empty(Handle handle) {
        String tables = handle.createQuery("SELECT string_agg(tablename, ', ') FROM pg_tables"
                        + " WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history'")
                .mapTo(String.class)
                .one();
        handle.execute("TRUNCATE " + tables);
    }
}
