package kexuebot.bot.storage;

import java.util.List;
import java.util.Objects;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.ChatMoves;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Carries over what is kept of a chat: its choices, subscriptions, muted series, stops, deliveries, what it read and
 * who was told of a model. What the new chat has already stays as it is; where either remembers nothing, the new one does not.
 */
public final class JdbiChatMoves implements ChatMoves {
    private static final String OPINION = " kind IN ('LIKED', 'DISLIKED')";

    private static final List<String> MOVE = List.of(
            settings("language", "digest", "quiet", "zone", "digest_lines"),
            "UPDATE chat SET silent = 1 WHERE chat = :new"
                    + " AND EXISTS (SELECT 1 FROM chat former WHERE former.chat = :old AND former.silent = 1)",
            "UPDATE chat SET history = 0 WHERE chat = :new"
                    + " AND EXISTS (SELECT 1 FROM chat former WHERE former.chat = :old AND former.history = 0)",
            rename("chat"),
            rename("subscription", "topic", "target"),
            rename("mute", "topic", "series"),
            // that there is no such chat is what the move tells otherwise
            "DELETE FROM stop WHERE chat = :old AND reason = 'GONE'",
            rename("stop", "topic"),
            // the numbers of messages count anew in the new chat: none of the old can be edited there
            "UPDATE delivery SET message = 0 WHERE chat = :old AND message IS NOT NULL",
            // what the old chat was told already
            "DELETE FROM delivery WHERE chat = :new AND state = 'pending' AND EXISTS (SELECT 1 FROM delivery told"
                    + " WHERE told.chat = :old AND told.topic = delivery.topic AND told.post = delivery.post"
                    + " AND told.kind = delivery.kind AND told.state = 'sent')",
            rename("delivery", "topic", "post", "kind"),
            "DELETE FROM trace WHERE chat = :old AND" + OPINION + " AND EXISTS (SELECT 1 FROM trace there"
                    + " WHERE there.chat = :new AND there.post = trace.post AND there." + OPINION.strip() + ")",
            rename("trace", "post", "kind"),
            rename("recommended"),
            rename("model_notice", "person", "host"),
            unremembered("trace"),
            unremembered("recommended"));

    private static final List<String> TABLES =
            List.of("chat", "subscription", "mute", "stop", "delivery", "trace", "recommended", "model_notice");

    private final Jdbi jdbi;

    public JdbiChatMoves(Jdbi jdbi) {
        this.jdbi = Objects.requireNonNull(jdbi);
    }

    @Override
    public void moved(ChatId from, ChatId to) {
        if (!from.equals(to)) {
            jdbi.useTransaction(handle -> {
                MOVE.forEach(sql -> execute(handle, sql, from, to));
                TABLES.forEach(table -> deleteRest(handle, table, from));
            });
        }
    }

    /** Sets what the new chat has not chosen. */
    private static String settings(String... columns) {
        List<String> chosen = List.of(columns).stream()
                .map(column -> column + " = COALESCE(" + column + ", (SELECT former." + column
                        + " FROM chat former WHERE former.chat = :old))")
                .toList();
        return "UPDATE chat SET " + String.join(", ", chosen) + " WHERE chat = :new";
    }

    /**
     * Gives the rows of the old chat to the new one, but those that it has.
     *
     * @param others columns of which a chat has the same values once
     */
    private static String rename(String table, String... others) {
        StringBuilder same = new StringBuilder("there.chat = :new");
        for (String column : others) {
            same.append(" AND there.%1$s = %2$s.%1$s".formatted(column, table));
        }
        return "UPDATE " + table + " SET chat = :new WHERE chat = :old" + " AND NOT EXISTS (SELECT 1 FROM " + table
                + " there WHERE " + same + ")";
    }

    private static String unremembered(String table) {
        return "DELETE FROM " + table + " WHERE chat = :new"
                + " AND EXISTS (SELECT 1 FROM chat WHERE chat.chat = :new AND chat.history = 0)";
    }

    private static void execute(Handle handle, String sql, ChatId from, ChatId to) {
        handle.createUpdate(sql)
                .bind("old", from.toString())
                .bind("new", to.toString())
                .execute();
    }

    private static void deleteRest(Handle handle, String table, ChatId from) {
        handle.createUpdate("DELETE FROM " + table + " WHERE chat = :old")
                .bind("old", from.toString())
                .execute();
    }
}
