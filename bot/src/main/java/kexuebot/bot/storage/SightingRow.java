package kexuebot.bot.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Readers;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import kexuebot.catalog.post.Text;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** A row of the table {@code sighting}; of a text it has the digest. */
final class SightingRow {
    private static final String INSERT =
            "INSERT INTO sighting (post, source, id, title, day, author, category, tags, readers, readers_seen,"
                    + " excerpt, mentions, text_digest, details) VALUES (:post, :source, :id, :title, :day, :author,"
                    + " :category, :tags, :readers, :readers_seen, :excerpt, :mentions, :text_digest, :details)";

    private SightingRow() {}

    static void insert(Handle handle, long post, Sighting sighting) {
        try (Update update = handle.createUpdate(INSERT)) {
            bindFacts(update, sighting);
            bindTexts(update, sighting);
            update.bind("post", post).execute();
        }
    }

    private static void bindFacts(Update update, Sighting sighting) {
        Optional<Instant> seen = sighting.readers().flatMap(Readers::seen);
        update.bind("source", sighting.source().name())
                .bind("id", sighting.id().map(PostId::value).orElse(null))
                .bind("title", orNull(sighting.title()))
                .bind("day", sighting.date().map(SightingRow::writeDate).orElse(null))
                .bind("author", orNull(sighting.author()))
                .bind("category", orNull(sighting.category()))
                .bind("tags", sighting.tags().isEmpty() ? null : DocumentCodec.writeNames(sighting.tags()))
                .bind("readers", sighting.readers().map(Readers::count).orElse(null))
                .bind("readers_seen", seen.map(Instant::toString).orElse(null));
    }

    private static void bindTexts(Update update, Sighting sighting) {
        boolean mentionsNothing = sighting.mentions().isEmpty();
        boolean hasNoDetails = sighting.details().equals(Details.NONE);
        update.bind("excerpt", sighting.excerpt().isEmpty() ? null : DocumentCodec.write(sighting.excerpt()))
                .bind("mentions", mentionsNothing ? null : DocumentCodec.writeMentions(sighting.mentions()))
                .bind("text_digest", orNull(sighting.text().digest()))
                .bind("details", hasNoDetails ? null : DetailsCodec.write(sighting.details()));
    }

    /**
     * Of the row that a result stands at, which may have columns of other names too; the text is not loaded.
     *
     * @param excerpts reads excerpts
     */
    static Sighting read(ResultSet row, Function<String, Document> excerpts) throws SQLException {
        return new Sighting(
                SourceKind.valueOf(row.getString("source")),
                number(row, "id").map(PostId::new),
                orEmpty(row.getString("title")),
                read(row, "day", SightingRow::readDate),
                orEmpty(row.getString("author")),
                orEmpty(row.getString("category")),
                read(row, "tags", DocumentCodec::readNames).orElse(List.of()),
                readers(row),
                read(row, "excerpt", excerpts).orElse(Document.EMPTY),
                read(row, "text_digest", Text::unloaded).orElse(Text.NONE),
                read(row, "mentions", DocumentCodec::readMentions).orElse(List.of()),
                read(row, "details", DetailsCodec::read).orElse(Details.NONE));
    }

    private static Optional<Readers> readers(ResultSet row) throws SQLException {
        Optional<Instant> seen = read(row, "readers_seen", Instant::parse);
        return number(row, "readers").map(count -> new Readers(count, seen));
    }

    static Optional<Integer> number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    static <T> Optional<T> read(ResultSet row, String column, Function<String, T> reader) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(reader);
    }

    private static String writeDate(PartialDate date) {
        return date.full().map(LocalDate::toString).orElseGet(() -> date.day().toString());
    }

    private static PartialDate readDate(String text) {
        return text.startsWith("--")
                ? PartialDate.withoutYear(MonthDay.parse(text))
                : PartialDate.of(LocalDate.parse(text));
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
