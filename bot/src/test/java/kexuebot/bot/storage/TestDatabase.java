package kexuebot.bot.storage;

import org.jdbi.v3.core.Jdbi;

/** A database of one test, its schema up to date. */
interface TestDatabase extends AutoCloseable {

    Jdbi jdbi();

    /** The same data, as the next start of the program finds it. */
    void reopen();

    @Override
    void close();
}
