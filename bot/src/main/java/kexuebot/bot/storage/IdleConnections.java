package kexuebot.bot.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;

/**
 * Keeps connections open for the next user: opening one costs more than most of what is done with it. There are as many
 * as were ever used at one time. Safe for any number of threads.
 */
final class IdleConnections implements ConnectionFactory, AutoCloseable {
    private final DataSource source;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    IdleConnections(DataSource source) {
        this.source = source;
    }

    @Override
    public Connection openConnection() throws SQLException {
        Connection connection = idle.pollFirst();
        return connection == null ? source.getConnection() : connection;
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.close(); // a transaction that could be neither finished nor undone ends with it
            return;
        }
        idle.addFirst(connection);
        if (closed) {
            close();
        }
    }

    /** Those that are in use are closed when they come back. */
    @Override
    public void close() throws SQLException {
        closed = true;
        for (Connection each = idle.pollFirst(); each != null; each = idle.pollFirst()) {
            each.close();
        }
    }
}
