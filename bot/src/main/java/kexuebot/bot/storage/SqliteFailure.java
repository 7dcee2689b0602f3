package kexuebot.bot.storage;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a failure of SQLite means to somebody who runs the bot. */
final class SqliteFailure {
    /** The higher bits of a code tell details. */
    private static final int KIND = 0xFF;

    private static final String RESTORE = "restore a backup (kexuebot restore FILE)";

    private SqliteFailure() {}

    /** Whether the file is damaged, or no database at all. */
    static boolean isDamage(Throwable failure) {
        return is(failure, SQLiteErrorCode.SQLITE_CORRUPT) || is(failure, SQLiteErrorCode.SQLITE_NOTADB);
    }

    /** Whether another connection is in the way. */
    static boolean isBusy(Throwable failure) {
        return is(failure, SQLiteErrorCode.SQLITE_BUSY);
    }

    private static boolean is(Throwable failure, SQLiteErrorCode kind) {
        return code(failure).filter(code -> (code & KIND) == kind.code).isPresent();
    }

    private static Optional<Integer> code(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLiteException sqlite) {
                return Optional.of(sqlite.getResultCode().code);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> remedy(Throwable failure) {
        if (isDamage(failure)) {
            return Optional.of(RESTORE);
        }
        return is(failure, SQLiteErrorCode.SQLITE_FULL) ? Optional.of("make room on the disk") : Optional.empty();
    }

    /** What was tried in vain with the database of a data directory, in one line. */
    static StorageException of(String tried, Path database, Exception failure) {
        return isDamage(failure)
                ? new UnusableException(line("the database " + database + " is damaged", failure), failure)
                : new StorageException(line(tried + " the database " + database, failure), failure);
    }

    /** The same for a failure in the middle of the work, where nobody knows the directory any more. */
    static StorageException in(Throwable failure) {
        return isDamage(failure)
                ? new UnusableException(line("the database " + Database.FILE + " is damaged", failure), failure)
                : new StorageException(line("the database failed", failure), failure);
    }

    private static String line(String what, Throwable failure) {
        return what + ": " + reason(failure)
                + remedy(failure).map(remedy -> ": " + remedy).orElse("");
    }

    /** The first line of what the first cause says. */
    static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof StorageException)) {
            cause = cause.getCause();
        }
        String message = cause instanceof FileSystemException
                ? cause.getClass().getSimpleName() + " " + cause.getMessage()
                : String.valueOf(cause.getMessage());
        return message.lines().findFirst().orElse("unknown");
    }
}
