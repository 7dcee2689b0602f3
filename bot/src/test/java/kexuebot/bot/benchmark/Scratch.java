package kexuebot.bot.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A temporary directory that is gone when it is closed. */
record Scratch(Path path) implements AutoCloseable {

    static Scratch open() throws IOException {
        return new Scratch(Files.createTempDirectory("kexuebot-deliveries"));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> leavesFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : leavesFirst) {
                Files.deleteIfExists(each);
            }
        }
    }
}
