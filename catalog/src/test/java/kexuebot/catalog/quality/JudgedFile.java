package kexuebot.catalog.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A file of the judged material, UTF-8, whose faults are told with their line. */
record JudgedFile(String name, List<String> lines) {
    JudgedFile {
        lines = List.copyOf(lines);
    }

    /** Reads a resource beside this class. */
    static JudgedFile read(String name) {
        try (InputStream in = JudgedFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no judged file " + name);
            }
            return of(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    static JudgedFile of(String name, String text) {
        return new JudgedFile(name, text.lines().toList());
    }

    /**
     * A fault of one line.
     *
     * @param line from 1
     */
    IllegalArgumentException fault(int line, String what) {
        return new IllegalArgumentException(name + ":" + line + ": " + what);
    }
}
