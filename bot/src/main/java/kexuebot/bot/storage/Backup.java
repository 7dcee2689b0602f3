package kexuebot.bot.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Copies the database of a data directory into one file, also while others write it. */
public final class Backup {

    /** What a copy holds. */
    public record Contents(long posts, long subscriptions, long deliveries, long bytes) {

        static Contents of(SqliteFile database, Path file) throws IOException {
            return new Contents(
                    database.count("post"),
                    database.count("subscription"),
                    database.count("delivery"),
                    Files.size(file));
        }
    }

    private Backup() {}

    /**
     * Writes the copy. The file is there whole or not at all, and what was there before is kept until then.
     *
     * @param overwrite whether {@code file} may be there already
     * @throws StorageException if there is no database, it is damaged, or the file can't be written
     */
    public static Contents write(Path directory, Path file, boolean overwrite) {
        Path database = Database.file(directory);
        if (!Files.exists(database)) {
            throw new StorageException("there is no database in " + directory + " yet");
        }
        refuse(database, file, overwrite);
        try {
            return write(database, file.toAbsolutePath());
        } catch (IOException e) {
            throw new StorageException("cannot write " + file + ": " + SqliteFailure.reason(e), e);
        }
    }

    private static void refuse(Path database, Path file, boolean overwrite) {
        if (Files.isDirectory(file)) {
            throw new StorageException(file + " is a directory: name a file in it");
        }
        if (isSame(database, file)) {
            throw new StorageException(file + " is the database itself: name another file");
        }
        if (Files.exists(file) && !overwrite) {
            throw new StorageException(file + " is there already: name another file, or add --force");
        }
    }

    static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    private static Contents write(Path database, Path file) throws IOException {
        Path unfinished = Files.createTempFile(file.getParent(), file.getFileName() + "-", ".part");
        try {
            try (SqliteFile source = SqliteFile.inUse(database, "the database " + database)) {
                source.copyTo(unfinished);
            }
            Contents contents = checked(unfinished, "the copy of the database " + database);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            SqliteFile.syncNames(file.getParent());
            return contents;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** A backup that can't be restored is worse than none. */
    private static Contents checked(Path copy, String name) throws IOException {
        try (SqliteFile database = SqliteFile.still(copy, name)) {
            database.check();
            return Contents.of(database, copy);
        }
    }
}
