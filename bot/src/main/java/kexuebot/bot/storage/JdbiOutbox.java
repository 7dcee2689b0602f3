package kexuebot.bot.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Place;
import kexuebot.bot.delivery.Announcement;
import kexuebot.bot.delivery.Kind;
import kexuebot.bot.delivery.Outbox;
import kexuebot.bot.delivery.OutboxStatus;
import kexuebot.bot.delivery.Parcel;
import kexuebot.bot.delivery.Planned;
import kexuebot.bot.delivery.Recipient;
import kexuebot.bot.delivery.Wish;
import kexuebot.catalog.post.PostId;
import org.jdbi.v3.core.Jdbi;

/** The outbox in the tables {@code announcement} and {@code delivery}. */
public final class JdbiOutbox implements Outbox {
    private final Jdbi jdbi;
    private final InstantSource clock;

    /** @param clock for when something was planned, and to tell what a clock that was ahead has stored */
    public JdbiOutbox(Jdbi jdbi, InstantSource clock) {
        this.jdbi = Objects.requireNonNull(jdbi);
        this.clock = Objects.requireNonNull(clock);
    }

    @Override
    public Optional<Announcement> unspread(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT post, kind, seen_at, spread_to FROM announcement"
                        + " WHERE spread_at IS NULL AND (ready_at <= :now OR seen_at > :ahead)"
                        + " ORDER BY seen_at, post, kind DESC LIMIT 1")
                .bind("now", now.toEpochMilli())
                .bind("ahead", ClockRows.ahead(now))
                .map((row, context) -> announcement(row))
                .findOne());
    }

    private static Announcement announcement(ResultSet row) throws SQLException {
        return new Announcement(
                new PostId(row.getInt("post")),
                Kind.valueOf(row.getString("kind")),
                Instant.ofEpochMilli(row.getLong("seen_at")),
                row.getLong("spread_to"));
    }

    @Override
    public List<Recipient> recipients(Announcement announcement, Optional<String> series, int limit) {
        return jdbi.withHandle(handle -> RecipientQuery.next(handle, announcement, series, limit, clock.instant()));
    }

    @Override
    public void spread(Announcement announcement, List<Planned> deliveries, long spreadTo, boolean finished) {
        jdbi.useTransaction(handle -> {
            SpreadRows.insert(handle, announcement, deliveries, clock.instant());
            SpreadRows.advance(handle, announcement, spreadTo, finished, clock.instant());
        });
    }

    @Override
    public List<Parcel> due(Instant now, int limit, List<ChatId> except) {
        return jdbi.withHandle(handle -> ParcelQuery.due(handle, now, limit, except));
    }

    @Override
    public Optional<Instant> nextDue() {
        return jdbi.withHandle(ParcelQuery::nextDue);
    }

    @Override
    public List<Parcel> claim(List<Parcel> parcels, Instant lease) {
        return jdbi.inTransaction(handle -> ClaimRows.claim(handle, parcels, lease));
    }

    @Override
    public void sent(Parcel parcel, int message, Instant now) {
        jdbi.useTransaction(handle -> ParcelRows.sent(handle, parcel, message, now));
    }

    @Override
    public void again(Parcel parcel, Instant due) {
        jdbi.useTransaction(handle -> ParcelRows.again(handle, parcel, due));
    }

    @Override
    public void unknown(Parcel parcel, Instant due, String why) {
        jdbi.useTransaction(handle -> ParcelRows.unknown(handle, parcel, due, why));
    }

    @Override
    public void failed(Parcel parcel, Instant now, String why) {
        jdbi.useTransaction(handle -> ParcelRows.failed(handle, parcel, now, why));
    }

    @Override
    public void failedIfOld(Parcel parcel, Instant planned, Instant now, String why) {
        jdbi.useTransaction(handle -> ParcelRows.failedIfOld(handle, parcel, planned, now, why));
    }

    @Override
    public void dropped(Parcel parcel) {
        jdbi.useTransaction(handle -> ParcelRows.dropped(handle, parcel));
    }

    @Override
    public void together(Runnable settling) {
        jdbi.useTransaction(handle -> settling.run()); // transactions of this thread join it
    }

    /** What was being sent when the program was killed is put off too. */
    @Override
    public void postpone(ChatId chat, Instant until) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "UPDATE delivery SET due_at = :until WHERE chat = :chat AND due_at < :until")
                .bind("chat", chat.toString())
                .bind("until", until.toEpochMilli())
                .execute());
    }

    @Override
    public void clockSetBack(Instant now, Instant lease) {
        jdbi.useTransaction(handle -> ClockRows.setBack(handle, now, lease));
    }

    @Override
    public Wish wish(Place place) {
        return jdbi.withHandle(handle -> WishQuery.of(handle, place));
    }

    @Override
    public OutboxStatus status(Instant now) {
        return jdbi.withHandle(handle -> StatusQuery.at(handle, now));
    }

    /** In steps, so that others can write in between; a failure leaves what earlier steps forgot forgotten. */
    @Override
    public int forgetBefore(Instant then) {
        int forgotten = jdbi.withHandle(handle -> SpreadRows.forgetAnnouncements(handle, then));
        int step;
        do {
            step = jdbi.withHandle(handle -> SpreadRows.forgetDeliveries(handle, then));
            forgotten += step;
        } while (step > 0);
        return forgotten;
    }
}
