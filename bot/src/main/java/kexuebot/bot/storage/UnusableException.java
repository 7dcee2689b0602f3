package kexuebot.bot.storage;

/** The database is damaged or a newer program's: to try it for reading alone is no use either. */
public final class UnusableException extends StorageException {
    private static final long serialVersionUID = 1;

    UnusableException(String message) {
        super(message);
    }

    UnusableException(String message, Throwable cause) {
        super(message, cause);
    }
}
