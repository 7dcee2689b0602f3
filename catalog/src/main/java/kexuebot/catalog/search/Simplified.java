package kexuebot.catalog.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/**
 * Traditional characters as simplified ones, character by character. The table in {@code
 * traditional-simplified.txt} (a line each: from, to) is what ICU 74's {@code Traditional-Simplified}
 * rules make of single characters; loading those rules takes a third of a second at every start.
 */
public final class Simplified {
    private static final String RESOURCE = "traditional-simplified.txt";
    private static final char[] TABLE = table();

    private Simplified() {}

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        IntStream.range(0, table.length).forEach(c -> table[c] = (char) c);
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Simplified.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> table[line.charAt(0)] = line.charAt(1));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
        return table;
    }

    /** Replaces the first {@code length} characters in place. */
    static void apply(char[] characters, int length) {
        for (int i = 0; i < length; i++) {
            characters[i] = TABLE[characters[i]];
        }
    }

    /** Character by character: as long as the text. */
    public static String of(String text) {
        char[] characters = text.toCharArray();
        apply(characters, characters.length);
        return new String(characters);
    }
}
