package kexuebot.bot.storage;

/** The database cannot be used; the message is one line that names the file and, where there is one, the remedy. */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StorageException(String message) {
        super(message);
    }

    public StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
