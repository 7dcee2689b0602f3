package kexuebot.bot.storage;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Place;
import kexuebot.bot.subscription.Stop;
import kexuebot.bot.subscription.Stops;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Stops in the table {@code stop}. */
public final class JdbiStops implements Stops {
    private static final String HERE_OR_WHOLE_CHAT = " FROM stop WHERE chat = :chat AND topic IN (0, :topic)";
    private static final String FORGOTTEN = " IN ('BLOCKED', 'LEFT', 'GONE')";
    private static final String FORGOTTEN_BEFORE = " FROM stop WHERE reason" + FORGOTTEN + " AND since < :then";

    /** The platform whose updates are kept by number. */
    private static final String TELEGRAM = "telegram";

    private final Jdbi jdbi;

    public JdbiStops(Jdbi jdbi) {
        this.jdbi = Objects.requireNonNull(jdbi);
    }

    @Override
    public void stop(Stop stop) {
        jdbi.useTransaction(handle -> {
            insert(handle, stop);
            WaitingDeliveries.fail(
                    handle, stop.place(), stop.since(), stop.reason().name());
        });
    }

    private static void insert(Handle handle, Stop stop) {
        PlaceColumns.bind(
                        handle.createUpdate("INSERT INTO stop (chat, topic, reason, since)"
                                + " VALUES (:chat, :topic, :reason, :since) ON CONFLICT (chat, topic) DO UPDATE"
                                + " SET reason = excluded.reason, since = excluded.since"
                                + " WHERE excluded.reason" + FORGOTTEN + " AND NOT stop.reason" + FORGOTTEN),
                        stop.place())
                .bind("reason", stop.reason().name())
                .bind("since", stop.since().toEpochMilli())
                .execute();
    }

    @Override
    public void resume(Place place) {
        jdbi.useHandle(handle -> PlaceColumns.bind(handle.createUpdate("DELETE" + HERE_OR_WHOLE_CHAT), place)
                .execute());
    }

    @Override
    public List<Stop> of(Place place) {
        return jdbi.withHandle(handle -> PlaceColumns.bind(
                        handle.createQuery("SELECT *" + HERE_OR_WHOLE_CHAT + " ORDER BY topic"), place)
                .map((row, context) -> new Stop(
                        PlaceRow.read(row),
                        Stop.Reason.valueOf(row.getString("reason")),
                        Instant.ofEpochMilli(row.getLong("since"))))
                .list());
    }

    @Override
    public void forget(ChatId chat) {
        jdbi.useTransaction(handle -> forget(handle, chat));
    }

    private static void forget(Handle handle, ChatId chat) {
        Stream.of("subscription", "mute", "stop", "delivery", "trace", "recommended", "model_notice", "chat")
                .forEach(table -> handle.createUpdate("DELETE FROM " + table + " WHERE chat = :chat")
                        .bind("chat", chat.toString())
                        .execute());
        if (chat.platform().equals(TELEGRAM)) {
            forgetUpdates(handle, Long.parseLong(chat.value()));
        }
    }

    /** Of what is not finished, the inbox forgets chat and text when it is. */
    private static void forgetUpdates(Handle handle, long chat) {
        handle.createUpdate("UPDATE telegram_update SET chat_id = 0, body = NULL, note = NULL"
                        + " WHERE chat_id = :chat AND state <> 'new'")
                .bind("chat", chat)
                .execute();
    }

    @Override
    public int forgetStoppedBefore(Instant then) {
        return (int) forgottenBefore(then).stream()
                .filter(chat -> forgetStoppedBefore(chat, then))
                .count();
    }

    private List<ChatId> forgottenBefore(Instant then) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT DISTINCT chat" + FORGOTTEN_BEFORE)
                .bind("then", then.toEpochMilli())
                .map((row, context) -> PlaceRow.chat(row.getString("chat")))
                .list());
    }

    /** Each chat in a transaction of its own; one that came back meanwhile is kept. */
    private boolean forgetStoppedBefore(ChatId chat, Instant then) {
        return jdbi.inTransaction(handle -> {
            boolean stopped = handle.createQuery("SELECT COUNT(*)" + FORGOTTEN_BEFORE + " AND chat = :chat")
                            .bind("then", then.toEpochMilli())
                            .bind("chat", chat.toString())
                            .mapTo(Integer.class)
                            .one()
                    > 0;
            if (stopped) {
                forget(handle, chat);
            }
            return stopped;
        });
    }
}
