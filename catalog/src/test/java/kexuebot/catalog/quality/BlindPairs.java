package kexuebot.catalog.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.catalog.post.PostId;

/**
 * Prints twenty posts, each with the program's summary and its author's closing section in random order, for somebody to
 * say which is better, and writes into a file which are the program's. Posts that have no closing section are left out;
 * where the long ones do not suffice, shorter ones follow. The arguments are that file and a seed:
 *
 * <pre>
 * mvn -q -ntp -DskipTests -pl catalog test-compile exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
 *     -Dexec.args="-classpath %classpath kexuebot.catalog.quality.BlindPairs key.tsv 1"
 * </pre>
 */
public final class BlindPairs {
    private static final int PAIRS = 20;

    private BlindPairs() {}

    public static void main(String[] arguments) throws IOException {
        List<BlindPair> pairs = of(SummaryMaterial.read(), Long.parseLong(arguments[1]));
        System.out.println(sheet(pairs));
        Files.writeString(Path.of(arguments[0]), key(pairs));
    }

    /** At most twenty; the same for the same seed. */
    static List<BlindPair> of(SummaryMaterial material, long seed) {
        Random random = new Random(seed);
        List<SummaryCase> cases = new ArrayList<>(Stream.concat(material.abstracts().stream(), shorter())
                .filter(SummaryCase::hasClosing)
                .limit(PAIRS)
                .toList());
        Collections.shuffle(cases, random);
        return cases.stream().map(each -> BlindPair.of(each, random)).toList();
    }

    /** Shorter posts that have a closing section, in the order of the file that says what they are about. */
    private static Stream<SummaryCase> shorter() {
        return JudgedFile.read("about.tsv").lines().stream()
                .map(line -> line.split("\t"))
                .map(cells -> new SummaryCase(
                        SummaryMaterial.judged(PostId.ofDigits(cells[0]).orElseThrow()), List.of(cells[1])));
    }

    static String sheet(List<BlindPair> pairs) {
        return numbered(pairs, BlindPair::question);
    }

    static String key(List<BlindPair> pairs) {
        return numbered(pairs, BlindPair::answer) + "\n";
    }

    /** What to write of a pair. */
    private interface Entry {
        String of(BlindPair pair, int number);
    }

    private static String numbered(List<BlindPair> pairs, Entry entry) {
        return IntStream.rangeClosed(1, pairs.size())
                .mapToObj(number -> entry.of(pairs.get(number - 1), number))
                .collect(Collectors.joining("\n"));
    }
}
