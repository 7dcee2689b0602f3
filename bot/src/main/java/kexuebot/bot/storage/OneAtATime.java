package kexuebot.bot.storage;

import java.sql.Connection;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.ConnectionFactory;

/** Lends one connection to one thread at a time; the others wait. Whoever has it may ask for it again. */
final class OneAtATime implements ConnectionFactory {
    private final Connection connection;
    private final ReentrantLock lock = new ReentrantLock(true);

    OneAtATime(Connection connection) {
        this.connection = connection;
    }

    @Override
    public Connection openConnection() {
        lock.lock();
        return connection;
    }

    /** By the thread that opened it. */
    @Override
    public void closeConnection(Connection lent) {
        lock.unlock();
    }
}
