package kexuebot.bot.storage;

import java.util.Optional;
import org.jdbi.v3.core.JdbiException;

/** The database cannot be used; the message is one line that names the file and, where there is one, the remedy. */
public class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StorageException(String message) {
        super(message);
    }

    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The same for a failure of the database in the middle of the work, such as a full disk; empty for any other. */
    public static Optional<StorageException> in(Throwable failure) {
        if (failure instanceof StorageException known) {
            return Optional.of(known);
        }
        return failure instanceof JdbiException ? Optional.of(SqliteFailure.in(failure)) : Optional.empty();
    }
}
