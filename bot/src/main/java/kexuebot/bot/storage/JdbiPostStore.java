package kexuebot.bot.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.library.PostStore;
import kexuebot.catalog.library.Revision;
import kexuebot.catalog.library.Sightings;
import kexuebot.catalog.library.StoredPost;
import kexuebot.catalog.library.Tracking;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.Text;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Posts in the tables {@code post} and {@code sighting}, their texts in {@code post_text} and what changed in {@code
 * revision}. What is damaged is a {@link StorageException} that names the row of its post.
 */
public final class JdbiPostStore implements PostStore {
    private static final String UPSERT_POST =
            "INSERT INTO post (row_number, id, read_at, missing_since, removed_at) VALUES (:row, :id, :read, :missing,"
                    + " :removed) ON CONFLICT (row_number) DO UPDATE SET id = excluded.id, read_at = excluded.read_at,"
                    + " missing_since = excluded.missing_since, removed_at = excluded.removed_at";

    private final Jdbi jdbi;
    private final InstantSource clock;

    /** @param clock for when something was first seen */
    public JdbiPostStore(Jdbi jdbi, InstantSource clock) {
        this.jdbi = Objects.requireNonNull(jdbi);
        this.clock = Objects.requireNonNull(clock);
    }

    @Override
    public List<StoredPost> load() {
        Map<String, Document> excerpts = new HashMap<>(); // most sources of a post show the same one: it is read once
        // one statement, so that a writer beside us cannot come between a post and its sightings
        List<Row> rows = jdbi.withHandle(handle -> handle.createQuery("SELECT post.row_number, post.id AS post_id,"
                        + " post.read_at, post.missing_since, post.removed_at, sighting.*"
                        + " FROM post LEFT JOIN sighting ON sighting.post = post.row_number")
                .map((row, context) -> row(row, json -> excerpts.computeIfAbsent(json, DocumentCodec::readDocument)))
                .list());
        return rows.stream().collect(Collectors.groupingBy(Row::number)).values().stream()
                .map(JdbiPostStore::stored)
                .toList();
    }

    /** A post with one of its sightings, or with none. */
    private record Row(long number, Optional<PostId> id, Tracking tracking, Optional<Sighting> sighting) {}

    private static Row row(ResultSet row, Function<String, Document> excerpts) throws SQLException {
        long number = row.getLong("row_number");
        try {
            boolean isSeen = row.getString("source") != null;
            return new Row(
                    number,
                    SightingRow.number(row, "post_id").map(PostId::new),
                    tracking(row),
                    isSeen ? Optional.of(SightingRow.read(row, excerpts)) : Optional.empty());
        } catch (IllegalArgumentException | DateTimeException e) {
            throw damaged("post row " + number, e);
        }
    }

    private static Tracking tracking(ResultSet row) throws SQLException {
        return new Tracking(
                SightingRow.read(row, "read_at", Instant::parse),
                SightingRow.read(row, "missing_since", Instant::parse),
                SightingRow.read(row, "removed_at", Instant::parse));
    }

    private static StoredPost stored(List<Row> rows) {
        Row first = rows.get(0);
        List<Sighting> sightings =
                rows.stream().flatMap(row -> row.sighting().stream()).toList();
        return new StoredPost(OptionalLong.of(first.number()), Sightings.of(first.id(), sightings), first.tracking());
    }

    private static StorageException damaged(String what, RuntimeException cause) {
        return new StorageException("the database is damaged at " + what + ": " + cause.getMessage(), cause);
    }

    /**
     * Saves, and announces to subscribers what is news among it.
     *
     * @throws IllegalArgumentException if a text is neither loaded nor kept here; nothing is written then
     */
    @Override
    public List<StoredPost> save(Collection<Change> changes, Collection<Long> absorbed) {
        return jdbi.inTransaction(handle -> {
            List<Change> numbered = numbered(handle, changes);
            NewsRows news = NewsRows.among(handle, numbered, clock.instant());
            Set<String> former = formerTexts(handle, numbered, absorbed);
            numbered.forEach(change -> keepTexts(handle, change.post().sightings()));
            absorbed.forEach(row -> handle.execute("DELETE FROM post WHERE row_number = ?", row));
            numbered.forEach(change -> write(handle, change));
            former.forEach(digest -> PostTexts.drop(handle, digest));
            news.store(handle, numbered);
            return numbered.stream().map(change -> unloaded(change.post())).toList();
        });
    }

    private static List<Change> numbered(Handle handle, Collection<Change> changes) {
        long next = greatestRow(handle) + 1;
        List<Change> numbered = new ArrayList<>();
        for (Change change : changes) {
            boolean isNew = change.post().row().isEmpty();
            numbered.add(isNew ? at(next++, change) : change);
        }
        return numbered;
    }

    private static long greatestRow(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(row_number), 0) FROM post")
                .mapTo(Long.class)
                .one();
    }

    private static Change at(long row, Change change) {
        StoredPost post = change.post();
        return new Change(new StoredPost(OptionalLong.of(row), post.sightings(), post.tracking()), change.revision());
    }

    /** The digests of texts that are named by what is going to be replaced or deleted, and not by what is written. */
    private static Set<String> formerTexts(Handle handle, List<Change> changes, Collection<Long> absorbed) {
        LongStream replaced = changes.stream().mapToLong(change -> row(change.post()));
        Set<String> digests = LongStream.concat(replaced, absorbed.stream().mapToLong(Long::longValue))
                .boxed()
                .flatMap(row -> PostTexts.of(handle, row).stream())
                .collect(Collectors.toSet());
        changes.stream()
                .flatMap(change -> change.post().sightings().all().stream())
                .forEach(sighting -> digests.remove(sighting.text().digest()));
        return digests;
    }

    private static void keepTexts(Handle handle, Sightings sightings) {
        for (Sighting sighting : sightings.all()) {
            if (!PostTexts.keep(handle, sighting.text())) {
                throw new IllegalArgumentException(
                        "the text of post " + name(sightings) + " is not loaded and not the" + " one that is stored");
            }
        }
    }

    private static String name(Sightings sightings) {
        return sightings
                .id()
                .map(PostId::toString)
                .orElseGet(() -> "\"" + sightings.post(Optional.empty()).title() + "\"");
    }

    private static void write(Handle handle, Change change) {
        StoredPost post = change.post();
        upsert(handle, post);
        handle.execute("DELETE FROM sighting WHERE post = ?", row(post));
        post.sightings().all().forEach(sighting -> SightingRow.insert(handle, row(post), sighting));
        change.revision().ifPresent(revision -> RevisionRow.append(handle, row(post), revision));
    }

    private static void upsert(Handle handle, StoredPost post) {
        Tracking tracking = post.tracking();
        handle.createUpdate(UPSERT_POST)
                .bind("row", row(post))
                .bind("id", post.sightings().id().map(PostId::value).orElse(null))
                .bind("read", tracking.read().map(Instant::toString).orElse(null))
                .bind("missing", tracking.missing().map(Instant::toString).orElse(null))
                .bind("removed", tracking.removed().map(Instant::toString).orElse(null))
                .execute();
    }

    private static long row(StoredPost post) {
        return post.row().orElseThrow();
    }

    private static StoredPost unloaded(StoredPost post) {
        List<Sighting> sightings = post.sightings().all().stream()
                .map(sighting -> sighting.withText(sighting.text().unloaded()))
                .toList();
        return post.with(Sightings.of(post.sightings().id(), sightings));
    }

    @Override
    public List<Revision> revisions(PostId id) {
        try {
            return jdbi.withHandle(handle -> RevisionRow.of(handle, id));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw damaged("the revisions of post " + id, e);
        }
    }

    /** Of posts without an id too. */
    @Override
    public Document of(Post post) {
        Text text = post.text();
        if (text.isNone() || text.isLoaded()) {
            return text.document();
        }
        try {
            return jdbi.withHandle(handle -> PostTexts.load(handle, text.digest()))
                    .orElse(Document.EMPTY);
        } catch (IllegalArgumentException e) {
            throw damaged("text " + text.digest(), e);
        }
    }
}
