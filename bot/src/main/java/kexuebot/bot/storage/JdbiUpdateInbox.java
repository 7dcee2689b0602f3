package kexuebot.bot.storage;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kexuebot.bot.telegram.RawUpdate;
import kexuebot.bot.telegram.UpdateInbox;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** The update inbox in the database. */
public final class JdbiUpdateInbox implements UpdateInbox {

    /** After a quiet week Telegram may start again at any id, so that old ids must be forgotten well before. */
    static final Duration REMEMBERED = Duration.ofDays(1);

    /** Ids kept at most, however fast they come. */
    static final int REMEMBERED_IDS = 5_000;

    private static final int NOTE_LENGTH = 500;

    private final Jdbi jdbi;
    private final Clock clock;

    public JdbiUpdateInbox(Jdbi jdbi, Clock clock) {
        this.jdbi = Objects.requireNonNull(jdbi);
        this.clock = Objects.requireNonNull(clock);
    }

    @Override
    public List<RawUpdate> store(List<RawUpdate> batch) {
        return jdbi.inTransaction(handle -> {
            forgetOld(handle);
            return batch.stream().filter(update -> insert(handle, update)).toList();
        });
    }

    private boolean insert(Handle handle, RawUpdate update) {
        return handle.createUpdate("INSERT INTO telegram_update"
                                + " (update_id, chat_id, received_at, state, attempts, body)"
                                + " VALUES (:id, :chat, :now, 'new', 0, :body) ON CONFLICT (update_id) DO NOTHING")
                        .bind("id", update.id())
                        .bind("chat", update.chat())
                        .bind("now", clock.millis())
                        .bind("body", update.body())
                        .execute()
                > 0;
    }

    private void forgetOld(Handle handle) {
        handle.createUpdate("DELETE FROM telegram_update WHERE state <> 'new' AND (received_at < :old"
                        + " OR received_at < (SELECT received_at FROM telegram_update"
                        + " ORDER BY received_at DESC LIMIT 1 OFFSET :ids))")
                .bind("old", clock.millis() - REMEMBERED.toMillis())
                .bind("ids", REMEMBERED_IDS - 1)
                .execute();
    }

    @Override
    public List<Waiting> pending() {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT update_id, chat_id FROM telegram_update WHERE state = 'new'"
                                + " ORDER BY received_at, update_id")
                        .map((row, context) -> new Waiting(row.getInt("update_id"), row.getLong("chat_id")))
                        .list());
    }

    @Override
    public Optional<Attempt> begin(int id) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("UPDATE telegram_update SET attempts = attempts + 1"
                            + " WHERE update_id = :id AND state = 'new'")
                    .bind("id", id)
                    .execute();
            return handle.createQuery(
                            "SELECT attempts, received_at, body FROM telegram_update WHERE update_id = :id AND state = 'new'")
                    .bind("id", id)
                    .map((row, context) -> new Attempt(
                            row.getInt("attempts"), since(row.getLong("received_at")), row.getString("body")))
                    .findOne();
        });
    }

    private Duration since(long millis) {
        return Duration.ofMillis(clock.millis() - millis);
    }

    @Override
    public void release(int id) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE telegram_update SET attempts = attempts - 1"
                        + " WHERE update_id = :id AND state = 'new' AND attempts > 0")
                .bind("id", id)
                .execute());
    }

    @Override
    public void done(int id) {
        finish(id, "done", null);
    }

    @Override
    public void skipped(int id, String why) {
        finish(id, "skipped", why.substring(0, Math.min(NOTE_LENGTH, why.length())));
    }

    private void finish(int id, String state, String note) {
        jdbi.useHandle(handle -> handle.createUpdate("UPDATE telegram_update"
                        + " SET state = :state, note = :note, body = NULL, chat_id = 0 WHERE update_id = :id")
                .bind("state", state)
                .bind("note", note)
                .bind("id", id)
                .execute());
    }
}
