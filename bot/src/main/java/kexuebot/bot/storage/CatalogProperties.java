package kexuebot.bot.storage;

import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** What belongs to the database as a whole: the address of its blog. */
public final class CatalogProperties {
    private static final String BLOG = "blog";

    private final Jdbi jdbi;

    public CatalogProperties(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** The address that the posts of this database are from; empty for a new database. */
    public Optional<String> blog() {
        return get(BLOG);
    }

    /** Whether any post is stored, so that the blog cannot be another one any more. */
    public boolean hasPosts() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM post")
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    public void setBlog(String address) {
        set(BLOG, address);
    }

    private Optional<String> get(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT value FROM property WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }

    private void set(String name, String value) {
        jdbi.useHandle(handle -> handle.createUpdate("INSERT INTO property (name, value) VALUES (:name, :value)"
                        + " ON CONFLICT (name) DO UPDATE SET value = excluded.value")
                .bind("name", name)
                .bind("value", value)
                .execute());
    }
}
