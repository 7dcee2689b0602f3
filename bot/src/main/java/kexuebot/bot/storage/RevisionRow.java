package kexuebot.bot.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kexuebot.catalog.library.Revision;
import kexuebot.catalog.library.Revision.Aspect;
import kexuebot.catalog.post.PostId;
import org.jdbi.v3.core.Handle;

/** A row of the table {@code revision}. */
final class RevisionRow {
    private RevisionRow() {}

    static void append(Handle handle, long post, Revision revision) {
        handle.createUpdate("INSERT INTO revision (post, number, seen, previous) VALUES (:post,"
                        + " (SELECT COALESCE(MAX(number), 0) + 1 FROM revision WHERE post = :post), :seen, :previous)")
                .bind("post", post)
                .bind("seen", revision.seen().toString())
                .bind("previous", write(revision.before()))
                .execute();
    }

    private static String write(Map<Aspect, String> before) {
        Map<String, String> named = new LinkedHashMap<>();
        before.forEach((aspect, value) -> named.put(aspect.name(), value));
        return DocumentCodec.writeValues(named);
    }

    /** Oldest first. */
    static List<Revision> of(Handle handle, PostId id) {
        return handle.createQuery("SELECT seen, previous FROM revision JOIN post ON post.row_number = revision.post"
                        + " WHERE post.id = :id ORDER BY number")
                .bind("id", id.value())
                .map((row, context) -> read(row))
                .list();
    }

    private static Revision read(ResultSet row) throws SQLException {
        Map<Aspect, String> before = new EnumMap<>(Aspect.class);
        DocumentCodec.readValues(row.getString("previous"))
                .forEach((name, value) -> before.put(Aspect.valueOf(name), value));
        return new Revision(Instant.parse(row.getString("seen")), before);
    }
}
