package kexuebot.bot.storage;

import java.util.List;
import java.util.Optional;
import kexuebot.catalog.document.Document;
import kexuebot.catalog.post.Text;
import org.jdbi.v3.core.Handle;

/** Whole texts by their digests, in the table {@code post_text}; kept as long as a sighting names them. */
final class PostTexts {
    private PostTexts() {}

    static Optional<Document> load(Handle handle, String digest) {
        return handle.createQuery("SELECT body FROM post_text WHERE digest = :digest")
                .bind("digest", digest)
                .mapTo(String.class)
                .findOne()
                .map(DocumentCodec::readDocument);
    }

    /** Makes sure that a text is kept; false if that can't be, because it is not loaded and unknown here. */
    static boolean keep(Handle handle, Text text) {
        if (text.isNone() || isKept(handle, text.digest())) {
            return true;
        }
        if (text.isLoaded()) {
            insert(handle, text);
        }
        return text.isLoaded();
    }

    private static boolean isKept(Handle handle, String digest) {
        return handle.createQuery("SELECT 1 FROM post_text WHERE digest = :digest")
                .bind("digest", digest)
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    private static void insert(Handle handle, Text text) {
        handle.createUpdate("INSERT INTO post_text (digest, body) VALUES (:digest, :body)")
                .bind("digest", text.digest())
                .bind("body", DocumentCodec.write(text.document()))
                .execute();
    }

    /** The digests of the texts that a post names. */
    static List<String> of(Handle handle, long row) {
        return handle.createQuery("SELECT text_digest FROM sighting WHERE post = :row AND text_digest IS NOT NULL")
                .bind("row", row)
                .mapTo(String.class)
                .list();
    }

    /** Deletes a text that nothing names any more. */
    static void drop(Handle handle, String digest) {
        handle.createUpdate("DELETE FROM post_text WHERE digest = :digest"
                        + " AND NOT EXISTS (SELECT 1 FROM sighting WHERE text_digest = :digest)")
                .bind("digest", digest)
                .execute();
    }
}
