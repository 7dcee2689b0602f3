package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class IdleConnectionsTest {
    private IdleConnections connections;

    @BeforeEach
    void of_a_file(@TempDir Path directory) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + directory.resolve("test.db"));
        connections = new IdleConnections(source);
    }

    @AfterEach
    void close() throws SQLException {
        connections.close();
    }

    @Test
    void a_connection_is_used_again_but_never_by_two_at_once() throws SQLException {
        Connection first = connections.openConnection();
        Connection second = connections.openConnection();
        connections.closeConnection(first);
        Connection third = connections.openConnection();
        connections.closeConnection(second);
        connections.closeConnection(third);

        assertThat(second).isNotSameAs(first);
        assertThat(third).isSameAs(first);
    }

    @Test
    void a_connection_within_a_transaction_is_not_given_to_others() throws SQLException {
        Connection failed = connections.openConnection();
        failed.setAutoCommit(false);
        connections.closeConnection(failed);

        assertThat(failed.isClosed()).isTrue();
        assertThat(connections.openConnection().getAutoCommit()).isTrue();
    }

    @Test
    void nothing_stays_open_in_the_end_also_what_was_in_use() throws SQLException {
        Connection idle = connections.openConnection();
        Connection used = connections.openConnection();
        connections.closeConnection(idle);
        connections.close();

        assertThat(idle.isClosed()).isTrue();
        assertThat(used.isClosed()).isFalse();
        connections.closeConnection(used);
        assertThat(used.isClosed()).isTrue();
    }
}
