package kexuebot.bot.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Optional;

/**
 * Lines that end with {@code \n} alone, so that a script that counts them counts as we do; a {@code \r} before it and a
 * byte order mark at the start are taken off.
 */
final class InputLines {
    /** Of a longer line only so many characters are kept: nobody asks that much. */
    private static final int LONGEST = 100_000;

    private final BufferedReader input;
    private boolean first = true;

    InputLines(Reader input) {
        this.input = new BufferedReader(input);
    }

    /** The next line, also an unfinished one at the end; empty after that. */
    Optional<String> next() throws IOException {
        StringBuilder line = new StringBuilder();
        int c = input.read();
        if (c == -1) {
            return Optional.empty();
        }
        while (c != -1 && c != '\n') {
            if (line.length() < LONGEST) {
                line.append((char) c);
            }
            c = input.read();
        }
        return Optional.of(clean(line));
    }

    private String clean(StringBuilder line) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
            line.setLength(line.length() - 1);
        }
        if (first && !line.isEmpty() && line.charAt(0) == '\ufeff') {
            line.deleteCharAt(0);
        }
        first = false;
        return line.toString();
    }
}
