package kexuebot.bot.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Files as a failing disk leaves them. */
final class DamagedFiles {
    private DamagedFiles() {}

    /** Overwrites the second half of a file, but for its last page. */
    static void overwriteMiddle(Path file) throws IOException {
        int half = (int) Files.size(file) / 2;
        overwrite(file, half, half - 4_096);
    }

    static void overwrite(Path file, int from, int length) throws IOException {
        byte[] rubbish = new byte[length];
        Arrays.fill(rubbish, (byte) 0xA5);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(rubbish), from);
        }
    }

    static void truncate(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(file) / 2);
        }
    }
}
