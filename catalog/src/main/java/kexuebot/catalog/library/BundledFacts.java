package kexuebot.catalog.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.catalog.post.Abstract;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Readers;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;

/**
 * What ships with the program about the posts of kexue.fm; of no other blog. Both tables are tab-separated UTF-8 below
 * a header line. A line that cannot be read is a mistake of ours and throws {@link IllegalStateException} naming file
 * and line.
 */
public final class BundledFacts {

    private BundledFacts() {}

    /** One sighting a post, ids ascending; date and title always known, category and undated readers of some. */
    public static List<Sighting> sightings() {
        return rows("facts.tsv", 5, BundledFacts::sighting);
    }

    /** What we say of some of the posts, by id. */
    public static Map<PostId, Abstract> abstracts() {
        return rows("abstracts.tsv", 3, cells -> Map.entry(id(cells[0]), new Abstract(cells[1], cells[2]))).stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Sighting sighting(String[] cells) {
        Sighting sighting = Sighting.from(SourceKind.BUNDLED_FACTS)
                .withId(id(cells[0]))
                .withDate(PartialDate.of(day(cells[1])))
                .withCategory(cells[2])
                .withTitle(cells[3]);
        return cells[4].isEmpty() ? sighting : sighting.withReaders(Readers.undated(Integer.parseInt(cells[4])));
    }

    /** Reads {@code 2024-02-21}; a formatter takes 30 ms for all lines of a program just started. */
    private static LocalDate day(String text) {
        int year = Integer.parseInt(text, 0, 4, 10);
        return LocalDate.of(year, Integer.parseInt(text, 5, 7, 10), Integer.parseInt(text, 8, 10, 10));
    }

    private static PostId id(String digits) {
        return new PostId(Integer.parseInt(digits));
    }

    private static <T> List<T> rows(String file, int columns, Function<String[], T> read) {
        return rows(file, content("/kexuebot/catalog/" + file).lines(), columns, read);
    }

    /** The lines below the header, each split into exactly so many cells and read. */
    static <T> List<T> rows(String file, Stream<String> lines, int columns, Function<String[], T> read) {
        List<String> all = lines.toList();
        return IntStream.range(1, all.size())
                .mapToObj(line -> row(file, line + 1, all.get(line), columns, read))
                .toList();
    }

    private static <T> T row(String file, int line, String text, int columns, Function<String[], T> read) {
        String[] cells = text.split("\t", -1);
        if (cells.length != columns) {
            throw new IllegalStateException(file + ":" + line + ": " + cells.length + " cells, not " + columns);
        }
        try {
            return read.apply(cells);
        } catch (RuntimeException e) {
            throw new IllegalStateException(file + ":" + line + ": " + e.getMessage(), e);
        }
    }

    private static String content(String resource) {
        try (InputStream in = BundledFacts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own file " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the program's own file " + resource, e);
        }
    }
}
