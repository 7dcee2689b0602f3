package kexuebot.catalog.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;

/** Saved pages of the tests' own, and short ways to look into what was read. */
final class Fixtures {
    static final List<String> PAGES =
            List.of("/pages/list-new.html", "/pages/list-old.html", "/pages/not-found.html", "/pages/post.html");

    static final List<String> EXTRACTS = List.of(
            "/extracts/a-2023-2024.txt",
            "/extracts/a-2024-autumn.txt",
            "/extracts/a-2024-winter.txt",
            "/extracts/b-2024-spring.txt",
            "/extracts/b-2024-winter.txt");

    private Fixtures() {}

    static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(Fixtures.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String plain(Document document) {
        return RunningText.of(document).text();
    }

    static List<Sighting> sightings(Page page) {
        return page.listings().stream().map(Listing::sighting).toList();
    }

    static List<String> titles(Page page) {
        return sightings(page).stream().map(Sighting::title).toList();
    }

    /** Dates as they print, an empty one for none. */
    static List<String> dates(Page page) {
        return sightings(page).stream()
                .map(sighting -> sighting.date().map(Object::toString).orElse(""))
                .toList();
    }

    /** Ids, 0 for none. */
    static List<Integer> ids(Page page) {
        return sightings(page).stream()
                .map(sighting -> sighting.id().map(PostId::value).orElse(0))
                .toList();
    }

    static List<String> problems(Page page) {
        return page.problems().stream()
                .map(problem -> problem.line() + ": " + problem.what())
                .toList();
    }

    /** {@code 9948《title》}, with either part missing. */
    static List<String> mentions(Sighting sighting) {
        return sighting.mentions().stream().map(Fixtures::shown).toList();
    }

    static String shown(Mention mention) {
        return mention.id().map(Object::toString).orElse("") + "《" + mention.title() + "》";
    }
}
