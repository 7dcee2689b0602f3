package kexuebot.bot.proof;

import java.nio.file.Path;
import java.util.HashMap;
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
