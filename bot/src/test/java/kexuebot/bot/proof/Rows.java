package kexuebot.bot.proof;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import kexuebot.bot.storage.Database;

/** A look at the database beside the program that uses it. For one thread. */
public final class Rows implements AutoCloseable {
    private final Database database;

    public Rows(Path data) {
        database = Database.open(data);
    }

    /** How many deliveries there are of each state. */
    public Map<String, Integer> states() {
        Map<String, Integer> states = new HashMap<>();
        database.jdbi()
                .useHandle(handle -> handle.createQuery("SELECT state, COUNT(*) AS count FROM delivery GROUP BY state")
                        .map((row, context) -> states.put(row.getString("state"), row.getInt("count")))
                        .list());
        return Map.copyOf(states);
    }

    /** When the post was first seen as news, in milliseconds since 1970; empty if it was not. */
    public OptionalLong seenAt(int post) {
        return time("seen_at", post);
    }

    /** When all its deliveries were there. */
    public OptionalLong spreadAt(int post) {
        return time("spread_at", post);
    }

    /** When what waits for a chat is due, soonest first. */
    public List<Instant> due(long chat) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT due_at FROM delivery WHERE chat = ? AND state = 'pending' ORDER BY due_at")
                        .bind(0, "telegram:" + chat)
                        .mapTo(Long.class)
                        .map(Instant::ofEpochMilli)
                        .list());
    }

    /** What waits for a chat is due now: as if the time had come. */
    public void bringForward(long chat) {
        database.jdbi()
                .useHandle(handle -> handle.execute(
                        "UPDATE delivery SET due_at = ? WHERE chat = ? AND state = 'pending'",
                        System.currentTimeMillis(),
                        "telegram:" + chat));
    }

    /** Whether all that is known to be news was told to all who are to be told by now. */
    public boolean isCalm() {
        return count("SELECT COUNT(*) FROM announcement WHERE spread_at IS NULL") == 0
                && count("SELECT COUNT(*) FROM delivery WHERE state IN ('sending', 'unknown')"
                                + " OR state = 'pending' AND due_at < " + System.currentTimeMillis())
                        == 0;
    }

    /** Whether the blog was seen to give the post this title. */
    public boolean knows(int post, String title) {
        return count("SELECT COUNT(*) FROM sighting WHERE id = ? AND title = ?", post, title) > 0;
    }

    /** How many rows name a chat, in all tables that name chats. */
    public int naming(long chat) {
        return database
                .jdbi()
                .withHandle(handle -> handle.createQuery(
                                "SELECT kept.name AS kept, part.name AS part FROM sqlite_master kept"
                                        + " JOIN pragma_table_info(kept.name) part"
                                        + " WHERE kept.type = 'table' AND part.name IN ('chat', 'chat_id')")
                        .mapToMap()
                        .list())
                .stream()
                .mapToInt(column -> count(
                        "SELECT COUNT(*) FROM " + column.get("kept") + " WHERE " + column.get("part") + " IN (?, ?)",
                        "telegram:" + chat,
                        chat))
                .sum();
    }

    private int count(String query, Object... values) {
        return database.jdbi()
                .withHandle(handle ->
                        handle.select(query, values).mapTo(Integer.class).one());
    }

    private OptionalLong time(String column, int post) {
        return database.jdbi()
                .withHandle(handle -> handle
                        .createQuery(
                                "SELECT " + column + " FROM announcement WHERE post = ? AND " + column + " IS NOT NULL")
                        .bind(0, post)
                        .mapTo(Long.class)
                        .stream()
                        .mapToLong(Long::longValue)
                        .findAny());
    }

    @Override
    public void close() {
        database.close();
    }
}
