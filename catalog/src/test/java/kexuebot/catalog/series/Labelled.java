package kexuebot.catalog.series;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Text;

/** A post and, labelled by hand, the series it belongs to. */
record Labelled(Post post, String series, OptionalInt number) {

    /** Lines of id, date, title, series or nothing, number or nothing, after one heading. */
    static List<Labelled> load(String resource) {
        try (InputStream in = Labelled.class.getResourceAsStream("/series/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Labelled::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Post post(String id, String date, String title) {
        Optional<PartialDate> day =
                date.isEmpty() ? Optional.empty() : Optional.of(PartialDate.of(LocalDate.parse(date)));
        return new Post(
                PostId.ofDigits(id),
                title,
                day,
                "",
                "",
                List.of(),
                Optional.empty(),
                Document.EMPTY,
                Text.NONE,
                List.of(),
                Details.NONE,
                Optional.empty());
    }

    int id() {
        return post.id().orElseThrow().value();
    }

    Labelled titled(String title) {
        return new Labelled(
                post(
                        post.id().orElseThrow().toString(),
                        post.day().orElseThrow().toString(),
                        title),
                series,
                number);
    }

    private static Labelled parse(String line) {
        String[] fields = line.split("\t", -1);
        OptionalInt number = fields[4].isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(fields[4]));
        return new Labelled(post(fields[0], fields[1], fields[2]), fields[3], number);
    }
}
