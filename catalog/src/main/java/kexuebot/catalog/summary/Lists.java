package kexuebot.catalog.summary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Bundled lists; lines behind {@code #} explain. */
final class Lists {
    private Lists() {}

    /** What spaces separate, of all lines. */
    static List<String> words(String resource) {
        return lines(resource).stream().flatMap(line -> words(line, 0)).toList();
    }

    /** What spaces separate in a line, from the n-th on. */
    static Stream<String> words(String line, int from) {
        return Arrays.stream(line.split(" +")).skip(from);
    }

    static List<String> lines(String resource) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Lists.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
