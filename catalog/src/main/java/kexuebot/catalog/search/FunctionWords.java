package kexuebot.catalog.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that make a question of a topic and say little themselves. The list is {@code function-words.txt}: one a line;
 * behind {@code !} words that begin like one and are none, such as 了解.
 */
final class FunctionWords {
    private static final String RESOURCE = "function-words.txt";
    private static final int LONGEST = 6;

    private final Set<String> words;
    private final Set<String> others;

    private FunctionWords(List<String> lines) {
        words = lines.stream().filter(line -> !line.startsWith("!")).collect(Collectors.toUnmodifiableSet());
        others = lines.stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    static FunctionWords bundled() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(FunctionWords.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
            return new FunctionWords(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    /** How many atoms the longest such word takes that begins here; 0 for none. */
    int lengthAt(List<Atom> atoms, int from) {
        if (!atoms.get(from).cjk()) {
            return words.contains(atoms.get(from).term()) ? 1 : 0;
        }
        StringBuilder text = new StringBuilder();
        int longest = 0;
        for (int i = 0; i < LONGEST && continues(atoms, from, from + i); i++) {
            text.append(atoms.get(from + i).term());
            if (words.contains(text.toString())) {
                longest = i + 1;
            } else if (others.contains(text.toString())) {
                longest = 0;
            }
        }
        return longest;
    }

    private static boolean continues(List<Atom> atoms, int from, int at) {
        return at == from || at < atoms.size() && atoms.get(at).joined();
    }
}
