package kexuebot.bot.storage;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.history.History;
import kexuebot.bot.history.Remembered;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.recommend.Trace;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** Traces in the table {@code trace}, lists in {@code recommended}, and whether there are any in {@code chat}. */
public final class JdbiHistory implements History {
    /** Whatever is kept of a chat here but its choice. */
    static final List<String> TABLES = List.of("trace", "recommended");

    private static final String HERE = " WHERE chat = :chat";
    private static final String OPINIONS = " AND kind IN ('LIKED', 'DISLIKED')";
    private static final String LATEST = HERE + " ORDER BY noted_at DESC, post DESC LIMIT " + MOST;

    private final Jdbi jdbi;

    public JdbiHistory(Jdbi jdbi) {
        this.jdbi = Objects.requireNonNull(jdbi);
    }

    private static Update update(Handle handle, String sql, ChatId chat) {
        return handle.createUpdate(sql).bind("chat", chat.toString());
    }

    private static Query query(Handle handle, String sql, ChatId chat) {
        return handle.createQuery(sql).bind("chat", chat.toString());
    }

    @Override
    public boolean remembers(ChatId chat) {
        return jdbi.withHandle(handle -> remembers(handle, chat));
    }

    private static boolean remembers(Handle handle, ChatId chat) {
        return query(handle, "SELECT COUNT(*) FROM chat" + HERE + " AND history = 0", chat)
                        .mapTo(Integer.class)
                        .one()
                == 0;
    }

    @Override
    public void remember(ChatId chat, boolean on) {
        jdbi.useTransaction(handle -> {
            if (!on || !remembers(handle, chat)) {
                clear(handle, chat);
            }
            update(
                            handle,
                            "INSERT INTO chat (chat, history) VALUES (:chat, :history)"
                                    + " ON CONFLICT (chat) DO UPDATE SET history = excluded.history",
                            chat)
                    .bind("history", on ? 1 : 0)
                    .execute();
        });
    }

    @Override
    public boolean note(ChatId chat, Trace trace) {
        return jdbi.inTransaction(handle -> {
            boolean remembers = remembers(handle, chat);
            if (remembers) {
                replace(handle, chat, trace);
                dropOldest(handle, chat);
            }
            return remembers;
        });
    }

    private static void replace(Handle handle, ChatId chat, Trace trace) {
        if (trace.kind() == Trace.Kind.LIKED || trace.kind() == Trace.Kind.DISLIKED) {
            update(handle, "DELETE FROM trace" + HERE + " AND post = :post" + OPINIONS, chat)
                    .bind("post", trace.post().value())
                    .execute();
        }
        update(
                        handle,
                        "INSERT INTO trace (chat, post, kind, noted_at) VALUES (:chat, :post, :kind, :at)"
                                + " ON CONFLICT (chat, post, kind) DO UPDATE SET noted_at = excluded.noted_at",
                        chat)
                .bind("post", trace.post().value())
                .bind("kind", trace.kind().name())
                .bind("at", trace.at().toEpochMilli())
                .execute();
    }

    private static void dropOldest(Handle handle, ChatId chat) {
        update(
                        handle,
                        "DELETE FROM trace" + HERE + " AND noted_at < (SELECT MIN(noted_at) FROM (SELECT noted_at FROM"
                                + " trace" + LATEST + ") latest)",
                        chat)
                .execute();
    }

    @Override
    public boolean remove(ChatId chat, PostId post, Trace.Kind kind) {
        return jdbi.withHandle(
                handle -> update(handle, "DELETE FROM trace" + HERE + " AND post = :post AND kind = :kind", chat)
                                .bind("post", post.value())
                                .bind("kind", kind.name())
                                .execute()
                        > 0);
    }

    @Override
    public List<Trace> traces(ChatId chat) {
        return jdbi.withHandle(handle -> query(handle, "SELECT * FROM trace" + LATEST, chat)
                .map((row, context) -> new Trace(
                        new PostId(row.getInt("post")),
                        Trace.Kind.valueOf(row.getString("kind")),
                        Instant.ofEpochMilli(row.getLong("noted_at"))))
                .list());
    }

    @Override
    public void show(ChatId chat, List<PostId> posts, Instant now) {
        jdbi.useTransaction(handle -> {
            if (remembers(handle, chat)) {
                update(
                                handle,
                                "INSERT INTO recommended (chat, posts, shown_at) VALUES (:chat, :posts, :at) ON CONFLICT"
                                        + " (chat) DO UPDATE SET posts = excluded.posts, shown_at = excluded.shown_at",
                                chat)
                        .bind("posts", posts.stream().map(PostId::toString).collect(Collectors.joining(" ")))
                        .bind("at", now.toEpochMilli())
                        .execute();
            }
        });
    }

    @Override
    public List<PostId> lastShown(ChatId chat) {
        String posts = jdbi.withHandle(handle -> query(handle, "SELECT posts FROM recommended" + HERE, chat)
                .mapTo(String.class)
                .findOne()
                .orElse(""));
        return Arrays.stream(posts.split(" "))
                .flatMap(id -> PostId.ofDigits(id).stream())
                .toList();
    }

    @Override
    public Remembered remembered(ChatId chat) {
        return jdbi.withHandle(
                handle -> remembers(handle, chat) ? counted(handle, chat) : new Remembered(false, 0, 0, 0));
    }

    private static Remembered counted(Handle handle, ChatId chat) {
        return query(
                        handle,
                        "SELECT COUNT(DISTINCT post) AS posts, COUNT(CASE WHEN kind = 'LIKED' THEN 1 END) AS liked,"
                                + " COUNT(CASE WHEN kind = 'DISLIKED' THEN 1 END) AS disliked FROM trace" + HERE,
                        chat)
                .map((row, context) ->
                        new Remembered(true, row.getInt("posts"), row.getInt("liked"), row.getInt("disliked")))
                .one();
    }

    @Override
    public void clear(ChatId chat) {
        jdbi.useTransaction(handle -> clear(handle, chat));
    }

    private static void clear(Handle handle, ChatId chat) {
        TABLES.forEach(
                table -> update(handle, "DELETE FROM " + table + HERE, chat).execute());
    }

    @Override
    public void forget(ChatId chat) {
        jdbi.useTransaction(handle -> {
            clear(handle, chat);
            update(handle, "UPDATE chat SET history = 1" + HERE, chat).execute();
        });
    }

    @Override
    public int forgetBefore(Instant then) {
        return jdbi.inTransaction(handle -> forgetBefore(handle, "trace WHERE noted_at", then)
                + forgetBefore(handle, "recommended WHERE shown_at", then));
    }

    private static int forgetBefore(Handle handle, String rows, Instant then) {
        return handle.createUpdate("DELETE FROM " + rows + " < :then")
                .bind("then", then.toEpochMilli())
                .execute();
    }
}
