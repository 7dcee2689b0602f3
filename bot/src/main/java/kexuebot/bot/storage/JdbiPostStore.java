package kexuebot.bot.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.library.PostStore;
import kexuebot.catalog.library.Revision;
import kexuebot.catalog.library.Sightings;
import kexuebot.catalog.library.StoredPost;
import kexuebot.catalog.library.Tracking;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.PartialDate;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Readers;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import kexuebot.catalog.post.Text;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** Posts in the tables {@code post} and {@code sighting}. */
public final class JdbiPostStore implements PostStore {
    private static final String INSERT_SIGHTING =
            "INSERT INTO sighting (post, source, id, title, day, author, category, tags, readers, readers_seen,"
                    + " excerpt, body, mentions) VALUES (:post, :source, :id, :title, :day, :author, :category, :tags,"
                    + " :readers, :readers_seen, :excerpt, :body, :mentions)";

    private final Jdbi jdbi;

    public JdbiPostStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<StoredPost> load() {
        // one statement, so that a writer beside us cannot come between a post and its sightings
        List<Row> rows =
                jdbi.withHandle(handle -> handle.createQuery("SELECT post.row_number, post.id AS post_id, sighting.*"
                                + " FROM post LEFT JOIN sighting ON sighting.post = post.row_number")
                        .map((row, context) -> row(row))
                        .list());
        return rows.stream().collect(Collectors.groupingBy(Row::number)).values().stream()
                .map(JdbiPostStore::stored)
                .toList();
    }

    /** A post with one of its sightings, or with none. */
    private record Row(long number, Optional<PostId> id, Optional<Sighting> sighting) {}

    private static Row row(ResultSet row) throws SQLException {
        Optional<Sighting> sighting = row.getString("source") == null ? Optional.empty() : Optional.of(sighting(row));
        return new Row(row.getLong("row_number"), number(row, "post_id").map(PostId::new), sighting);
    }

    private static StoredPost stored(List<Row> rows) {
        Row first = rows.get(0);
        List<Sighting> sightings =
                rows.stream().flatMap(row -> row.sighting().stream()).toList();
        return new StoredPost(OptionalLong.of(first.number()), Sightings.of(first.id(), sightings), Tracking.NONE);
    }

    @Override
    public List<StoredPost> save(Collection<Change> changes, Collection<Long> absorbed) {
        return jdbi.inTransaction(handle -> {
            absorbed.forEach(row -> delete(handle, row));
            long next = 1
                    + handle.createQuery("SELECT COALESCE(MAX(row_number), 0) FROM post")
                            .mapTo(Long.class)
                            .one();
            List<StoredPost> saved = new ArrayList<>();
            for (Change change : changes) {
                StoredPost post = change.post();
                long row = post.row().isPresent() ? post.row().getAsLong() : next++;
                delete(handle, row);
                insert(handle, row, post.sightings());
                saved.add(new StoredPost(OptionalLong.of(row), post.sightings(), post.tracking()));
            }
            return saved;
        });
    }

    @Override
    public List<Revision> revisions(PostId id) {
        return List.of();
    }

    @Override
    public Document of(Post post) {
        return post.text().document();
    }

    private static void delete(Handle handle, long row) {
        handle.execute("DELETE FROM sighting WHERE post = ?", row);
        handle.execute("DELETE FROM post WHERE row_number = ?", row);
    }

    private static void insert(Handle handle, long row, Sightings sightings) {
        handle.createUpdate("INSERT INTO post (row_number, id) VALUES (:row, :id)")
                .bind("row", row)
                .bind("id", sightings.id().map(PostId::value).orElse(null))
                .execute();
        for (Sighting sighting : sightings.all()) {
            try (Update update = handle.createUpdate(INSERT_SIGHTING)) {
                bind(update.bind("post", row), sighting).execute();
            }
        }
    }

    private static Update bind(Update update, Sighting sighting) {
        return update.bind("source", sighting.source().name())
                .bind("id", sighting.id().map(PostId::value).orElse(null))
                .bind("title", orNull(sighting.title()))
                .bind("day", sighting.date().map(JdbiPostStore::writeDate).orElse(null))
                .bind("author", orNull(sighting.author()))
                .bind("category", orNull(sighting.category()))
                .bind("tags", sighting.tags().isEmpty() ? null : DocumentCodec.writeNames(sighting.tags()))
                .bind("readers", sighting.readers().map(Readers::count).orElse(null))
                .bind(
                        "readers_seen",
                        sighting.readers()
                                .flatMap(Readers::seen)
                                .map(Instant::toString)
                                .orElse(null))
                .bind("excerpt", write(sighting.excerpt()))
                .bind("body", write(sighting.text().document()))
                .bind(
                        "mentions",
                        sighting.mentions().isEmpty() ? null : DocumentCodec.writeMentions(sighting.mentions()));
    }

    private static Sighting sighting(ResultSet row) throws SQLException {
        return new Sighting(
                SourceKind.valueOf(row.getString("source")),
                number(row, "id").map(PostId::new),
                orEmpty(row.getString("title")),
                Optional.ofNullable(row.getString("day")).map(JdbiPostStore::readDate),
                orEmpty(row.getString("author")),
                orEmpty(row.getString("category")),
                read(row, "tags", DocumentCodec::readNames).orElse(List.of()),
                readers(row),
                read(row, "excerpt", DocumentCodec::readDocument).orElse(Document.EMPTY),
                Text.of(read(row, "body", DocumentCodec::readDocument).orElse(Document.EMPTY)),
                read(row, "mentions", DocumentCodec::readMentions).orElse(List.of()),
                Details.NONE);
    }

    private static Optional<Readers> readers(ResultSet row) throws SQLException {
        Optional<Instant> seen = read(row, "readers_seen", Instant::parse);
        return number(row, "readers").map(count -> new Readers(count, seen));
    }

    private static Optional<Integer> number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }

    private static <T> Optional<T> read(ResultSet row, String column, Function<String, T> reader) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(reader);
    }

    private static String write(Document document) {
        return document.isEmpty() ? null : DocumentCodec.write(document);
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
