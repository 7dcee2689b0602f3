package kexuebot.bot.storage;

import java.util.Objects;
import java.util.Optional;
import kexuebot.catalog.fetch.Notes;
import org.jdbi.v3.core.Jdbi;

/** What the fetcher keeps, in the table {@code note}. */
public final class JdbiNotes implements Notes {
    private final Jdbi jdbi;

    public JdbiNotes(Jdbi jdbi) {
        this.jdbi = Objects.requireNonNull(jdbi);
    }

    @Override
    public Optional<String> read(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT value FROM note WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    @Override
    public void write(String name, String value) {
        jdbi.useHandle(handle -> handle.createUpdate("INSERT INTO note (name, value) VALUES (:name, :value)"
                        + " ON CONFLICT (name) DO UPDATE SET value = excluded.value")
                .bind("name", name)
                .bind("value", value)
                .execute());
    }

    @Override
    public void erase(String name) {
        jdbi.useHandle(handle -> handle.execute("DELETE FROM note WHERE name = ?", name));
    }
}
