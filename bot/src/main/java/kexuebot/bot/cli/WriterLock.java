package kexuebot.bot.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One process at a time writes into a data directory. The lock goes with the process, however it ends. */
final class WriterLock implements AutoCloseable {
    private final FileChannel channel;

    private WriterLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws ModeException if another process holds it, naming its pid, or the directory can't be written
     */
    static WriterLock take(Path directory) {
        Path file = directory.resolve("kexuebot.lock");
        Path owner = directory.resolve("kexuebot.pid");
        FileChannel channel = open(directory, file);
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new ModeException("the data directory " + directory + " is in use by process " + pid(owner)
                        + ": stop it, or name another directory with --data");
            }
            // beside the lock, because some systems let nobody read a locked file
            Files.writeString(owner, Long.toString(ProcessHandle.current().pid()));
            return new WriterLock(channel);
        } catch (IOException e) {
            throw unwritable(directory, e);
        }
    }

    private static FileChannel open(Path directory, Path file) {
        try {
            Files.createDirectories(directory);
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw unwritable(directory, e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // this very process holds it
        }
    }

    private static String pid(Path owner) {
        try {
            return Files.readString(owner).strip();
        } catch (IOException e) {
            return "(pid unknown)";
        }
    }

    private static ModeException unwritable(Path directory, IOException e) {
        return new ModeException("cannot write the data directory " + directory + " ("
                + e.getClass().getSimpleName() + "): name another one with --data or KEXUEBOT_DATA");
    }

    /** Gives the directory free. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the process ends, and the lock with it
        }
    }
}
