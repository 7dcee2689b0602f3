package kexuebot.catalog.summary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Bundled lists, one entry a line; lines behind {@code #} explain. */
final class Lists {
    private Lists() {}

    static List<String> read(String resource) {
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
