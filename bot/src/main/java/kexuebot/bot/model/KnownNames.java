package kexuebot.bot.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * People and organisations that models like to name, each in its spellings: {@code names.txt}, one a line. A name in one
 * spelling is supported by any other of its own.
 */
final class KnownNames {
    private static final List<List<String>> ALL = read();

    private KnownNames() {}

    private static List<List<String>> read() {
        try (InputStream file = KnownNames.class.getResourceAsStream("names.txt")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> List.of(line.strip().split(" ")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("names.txt", e);
        }
    }

    /**
     * Those that the texts do not know.
     *
     * @param prose a sentence in plain spelling
     * @param words its Latin words and their parts, as they are written
     */
    static List<String> unsupported(String prose, Set<String> words, Evidence evidence) {
        return ALL.stream()
                .filter(name -> name.stream().anyMatch(spelling -> isIn(spelling, prose, words)))
                .filter(name -> name.stream().noneMatch(spelling -> isIn(spelling, evidence)))
                .flatMap(name -> name.stream()
                        .filter(spelling -> isIn(spelling, prose, words))
                        .limit(1))
                .toList();
    }

    /** Whether a Latin name has an entry that the texts know in another spelling. */
    static boolean isSupported(String word, Evidence evidence) {
        return ALL.stream()
                .filter(name -> name.contains(word))
                .anyMatch(name -> name.stream().anyMatch(spelling -> isIn(spelling, evidence)));
    }

    private static boolean isIn(String spelling, String prose, Set<String> words) {
        return isLatin(spelling) ? words.contains(spelling) : prose.contains(spelling);
    }

    private static boolean isIn(String spelling, Evidence evidence) {
        return isLatin(spelling) ? evidence.hasWord(spelling) : evidence.hasText(spelling);
    }

    private static boolean isLatin(String spelling) {
        return !Character.isIdeographic(spelling.codePointAt(0));
    }
}
