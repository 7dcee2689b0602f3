package kexuebot.bot.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import kexuebot.catalog.fetch.Validators;
import kexuebot.catalog.sync.Visit;
import kexuebot.catalog.sync.Visits;
import org.jdbi.v3.core.Jdbi;

/** The last visit of each page, in the table {@code visit}. */
public final class JdbiVisits implements Visits {
    private static final String UPSERT = "INSERT INTO visit (path, etag, last_modified, listings, seen)"
            + " VALUES (:path, :etag, :last_modified, :listings, :seen) ON CONFLICT (path) DO UPDATE"
            + " SET etag = excluded.etag, last_modified = excluded.last_modified, listings = excluded.listings,"
            + " seen = excluded.seen";

    private final Jdbi jdbi;

    public JdbiVisits(Jdbi jdbi) {
        this.jdbi = Objects.requireNonNull(jdbi);
    }

    @Override
    public Optional<Visit> last(String path) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM visit WHERE path = :path")
                .bind("path", path)
                .map((row, context) -> visit(row))
                .findOne());
    }

    private static Visit visit(ResultSet row) throws SQLException {
        Validators validators = new Validators(
                Optional.ofNullable(row.getString("etag")), Optional.ofNullable(row.getString("last_modified")));
        return new Visit(
                row.getString("path"), validators, row.getInt("listings"), Instant.parse(row.getString("seen")));
    }

    @Override
    public void save(Visit visit) {
        jdbi.useHandle(handle -> handle.createUpdate(UPSERT)
                .bind("path", visit.path())
                .bind("etag", visit.validators().etag().orElse(null))
                .bind("last_modified", visit.validators().lastModified().orElse(null))
                .bind("listings", visit.listings())
                .bind("seen", visit.seen().toString())
                .execute());
    }
}
