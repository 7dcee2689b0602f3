package kexuebot.bot.storage;

import java.util.List;
import kexuebot.catalog.post.Text;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The part of the third migration that SQL cannot do: texts move to a table of their own, under their digests. */
final class TextsMoved extends BaseCallback {
    private static final String VERSION = "3";

    /** A row of the table {@code sighting} with a text. */
    private record Key(long post, String source) {}

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_EACH_MIGRATE
                && VERSION.equals(context.getMigrationInfo().getVersion().getVersion());
    }

    /** In the transaction of the script, so that there is never the one without the other. */
    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        Jdbi.create(context.getConnection()).useHandle(handle -> {
            keys(handle).forEach(key -> move(handle, key));
            handle.execute("ALTER TABLE sighting DROP COLUMN body");
        });
    }

    private static List<Key> keys(Handle handle) {
        return handle.createQuery("SELECT post, source FROM sighting WHERE body IS NOT NULL")
                .map((row, context) -> new Key(row.getLong("post"), row.getString("source")))
                .list();
    }

    // one by one, for all texts together may not fit into memory
    private static void move(Handle handle, Key key) {
        Text text = text(handle, key);
        PostTexts.keep(handle, text);
        handle.createUpdate("UPDATE sighting SET text_digest = :digest WHERE post = :post AND source = :source")
                .bind("digest", text.isNone() ? null : text.digest())
                .bind("post", key.post())
                .bind("source", key.source())
                .execute();
    }

    private static Text text(Handle handle, Key key) {
        try {
            return Text.of(DocumentCodec.readDocument(body(handle, key)));
        } catch (IllegalArgumentException e) {
            throw new StorageException("the text of post row " + key.post() + " is damaged: " + e.getMessage(), e);
        }
    }

    private static String body(Handle handle, Key key) {
        return handle.createQuery("SELECT body FROM sighting WHERE post = :post AND source = :source")
                .bind("post", key.post())
                .bind("source", key.source())
                .mapTo(String.class)
                .one();
    }
}
