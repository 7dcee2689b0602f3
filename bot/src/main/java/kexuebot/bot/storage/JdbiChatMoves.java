package kexuebot.bot.storage;

import java.util.Objects;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.ChatMoves;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Carries what a chat has chosen over to its new id. What was chosen there already is kept. */
public final class JdbiChatMoves implements ChatMoves {
    private final Jdbi jdbi;

    public JdbiChatMoves(Jdbi jdbi) {
        this.jdbi = Objects.requireNonNull(jdbi);
    }

    @Override
    public void moved(ChatId from, ChatId to) {
        jdbi.useTransaction(handle -> {
            execute(
                    handle,
                    "UPDATE chat SET chat = :new WHERE chat = :old"
                            + " AND NOT EXISTS (SELECT 1 FROM chat WHERE chat = :new)",
                    from,
                    to);
            execute(handle, "DELETE FROM chat WHERE chat = :old AND :old <> :new", from, to);
        });
    }

    private static void execute(Handle handle, String sql, ChatId from, ChatId to) {
        handle.createUpdate(sql)
                .bind("old", from.toString())
                .bind("new", to.toString())
                .execute();
    }
}
