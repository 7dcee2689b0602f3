package kexuebot.bot.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kexuebot.bot.chat.Place;
import kexuebot.bot.delivery.Announcement;
import kexuebot.bot.delivery.Kind;
import kexuebot.bot.delivery.Recipient;
import kexuebot.bot.subscription.Preferences;
import kexuebot.bot.subscription.Target;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Who may want an announced post. */
final class RecipientQuery {
    private static final String BEGINNING = "SELECT s.number, s.chat, s.topic, s.target, c.digest, c.quiet, c.zone,"
            + " c.silent, c.digest_lines FROM subscription s LEFT JOIN chat c ON c.chat = s.chat WHERE s.number > :after"
            + " AND NOT EXISTS (SELECT 1 FROM stop WHERE stop.chat = s.chat AND stop.topic IN (0, s.topic))";

    private static final String END = " ORDER BY s.number LIMIT :limit";

    // one from the future was made while the clock was ahead
    private static final String OF_POST = BEGINNING + " AND s.paused = 0 AND (s.since < :seen OR s.since > :ahead)"
            + " AND NOT EXISTS (SELECT 1 FROM mute WHERE mute.chat = s.chat AND mute.topic = s.topic"
            + " AND mute.series = :series)" + END;

    /** The place's first subscription stands for it. A delivery that waits will say what is right by itself. */
    private static final String OF_CORRECTION = BEGINNING
            + " AND EXISTS (SELECT 1 FROM delivery d WHERE d.chat = s.chat AND d.topic = s.topic AND d.post = :post"
            + " AND d.kind = 'POST' AND (d.state IN ('sending', 'unknown') OR d.state = 'sent' AND d.message <> 0))"
            + " AND NOT EXISTS (SELECT 1 FROM subscription f WHERE f.chat = s.chat AND f.topic = s.topic"
            + " AND f.number < s.number)" + END;

    /** A recipient; of a subscription whose target cannot be read it has none. */
    private record Row(long number, Place place, Optional<Target> target, Preferences preferences) {}

    private RecipientQuery() {}

    static List<Recipient> next(
            Handle handle, Announcement announcement, Optional<String> series, int limit, Instant now) {
        List<Recipient> recipients = new ArrayList<>();
        Map<String, Optional<Target>> targets = new HashMap<>(); // many subscriptions are to the same
        long after = announcement.spreadTo();
        boolean more = true;
        while (more && recipients.size() < limit) {
            int wanted = limit - recipients.size();
            List<Row> rows = query(handle, announcement, series, now)
                    .bind("after", after)
                    .bind("limit", wanted)
                    .map((row, context) -> read(row, targets))
                    .list();
            rows.forEach(row -> recipient(row).ifPresent(recipients::add));
            more = rows.size() == wanted;
            after = more ? rows.get(wanted - 1).number() : after;
        }
        return recipients;
    }

    private static Query query(Handle handle, Announcement announcement, Optional<String> series, Instant now) {
        return announcement.kind() == Kind.CORRECTION
                ? handle.createQuery(OF_CORRECTION)
                        .bind("post", announcement.post().value())
                : handle.createQuery(OF_POST)
                        .bind("seen", announcement.seen().toEpochMilli())
                        .bind("ahead", ClockRows.ahead(now))
                        .bind("series", series.orElse("")); // no series has that name
    }

    private static Row read(ResultSet row, Map<String, Optional<Target>> targets) throws SQLException {
        return new Row(
                row.getLong("number"),
                PlaceRow.read(row),
                targets.computeIfAbsent(row.getString("target"), WishQuery::target),
                PreferencesRow.read(row));
    }

    private static Optional<Recipient> recipient(Row row) {
        return row.target().map(target -> new Recipient(row.number(), row.place(), target, row.preferences()));
    }
}
