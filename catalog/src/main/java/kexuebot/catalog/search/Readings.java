package kexuebot.catalog.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * How simplified characters are read: pinyin without tones. {@code pinyin.txt} (a line each: syllable, its
 * characters) is what ICU 74's {@code Han-Latin} rules make of single characters; loading those rules takes half
 * a second. {@code readings.txt} (a line each: character, all its readings) has those read in several ways.
 */
final class Readings {
    private static final Map<Character, List<String>> TABLE = table();

    private Readings() {}

    /** The syllables in lower case, ü as v and as u; empty for what is no simplified character. */
    static List<String> of(char character) {
        return TABLE.getOrDefault(character, List.of());
    }

    private static Map<Character, List<String>> table() {
        Map<Character, List<String>> table = new HashMap<>();
        forEachLine("pinyin.txt", line -> addSyllable(line.split(" "), table));
        forEachLine("readings.txt", line -> addCharacter(line.split(" "), table));
        return table;
    }

    private static void addSyllable(String[] line, Map<Character, List<String>> table) {
        List<String> readings = spellings(line[0]).toList();
        line[1].chars().forEach(c -> table.put((char) c, readings));
    }

    private static void addCharacter(String[] line, Map<Character, List<String>> table) {
        List<String> readings = Arrays.stream(line)
                .skip(1)
                .flatMap(Readings::spellings)
                .distinct()
                .toList();
        table.put(line[0].charAt(0), readings);
    }

    private static Stream<String> spellings(String syllable) {
        return Stream.of(syllable, syllable.replace('v', 'u')).distinct();
    }

    private static void forEachLine(String resource, Consumer<String> action) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Readings.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            lines.lines().forEach(action);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
