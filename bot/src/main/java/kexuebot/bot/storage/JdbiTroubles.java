package kexuebot.bot.storage;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import kexuebot.catalog.sync.Trouble;
import kexuebot.catalog.sync.Troubles;
import org.jdbi.v3.core.Jdbi;

/** Troubles in the table {@code trouble}. */
public final class JdbiTroubles implements Troubles {
    private static final String UPSERT = "INSERT INTO trouble (subject, expected, seen, since)"
            + " VALUES (:subject, :expected, :seen, :since) ON CONFLICT (subject) DO UPDATE"
            + " SET expected = excluded.expected, seen = excluded.seen, since = excluded.since";

    // not by the database: ISO instants do not sort as text, for their fractions differ in length
    private static final Comparator<Trouble> OLDEST_FIRST =
            Comparator.comparing(Trouble::since).thenComparing(Trouble::subject);

    private final Jdbi jdbi;

    public JdbiTroubles(Jdbi jdbi) {
        this.jdbi = Objects.requireNonNull(jdbi);
    }

    @Override
    public List<Trouble> all() {
        return jdbi.withHandle(handle -> handle
                .createQuery("SELECT * FROM trouble")
                .map((row, context) -> new Trouble(
                        row.getString("subject"),
                        row.getString("expected"),
                        row.getString("seen"),
                        Instant.parse(row.getString("since"))))
                .stream()
                .sorted(OLDEST_FIRST)
                .toList());
    }

    @Override
    public void save(Trouble trouble) {
        jdbi.useHandle(handle -> handle.createUpdate(UPSERT)
                .bind("subject", trouble.subject())
                .bind("expected", trouble.expected())
                .bind("seen", trouble.seen())
                .bind("since", trouble.since().toString())
                .execute());
    }

    @Override
    public void clear(String subject) {
        jdbi.useHandle(handle -> handle.execute("DELETE FROM trouble WHERE subject = ?", subject));
    }
}
