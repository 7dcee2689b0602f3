package kexuebot.bot.storage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kexuebot.bot.chat.Place;
import kexuebot.bot.subscription.Subscription;
import kexuebot.bot.subscription.SubscriptionStore;
import kexuebot.bot.subscription.Target;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Subscriptions in the table {@code subscription}, muted series in {@code mute}. */
public final class JdbiSubscriptionStore implements SubscriptionStore {
    private static final String NUMBER_HERE = " WHERE " + PlaceColumns.HERE + " AND number = :number";
    private static final String SERIES_HERE = " WHERE " + PlaceColumns.HERE + " AND series = :series";

    private final Jdbi jdbi;

    public JdbiSubscriptionStore(Jdbi jdbi) {
        this.jdbi = Objects.requireNonNull(jdbi);
    }

    @Override
    public Outcome add(Place place, Target target, Instant now) {
        return jdbi.inTransaction(handle -> {
            SubscriptionNumbers.lock(handle);
            Optional<Subscription> known = SubscriptionRow.to(handle, place, target);
            if (known.isPresent()) {
                pause(handle, place, known.get().number(), false);
                return new Outcome.Known(goingOn(known.get()));
            }
            return SubscriptionRow.count(handle, place) < MOST
                    ? new Outcome.Added(added(handle, place, target, now))
                    : new Outcome.Full();
        });
    }

    private static Subscription added(Handle handle, Place place, Target target, Instant now) {
        Instant since = now.truncatedTo(ChronoUnit.MILLIS);
        Subscription added = new Subscription(SubscriptionNumbers.next(handle), place, target, false, since);
        SubscriptionRow.insert(handle, added);
        return added;
    }

    private static Subscription goingOn(Subscription known) {
        return new Subscription(known.number(), known.place(), known.target(), false, known.since());
    }

    @Override
    public List<Subscription> of(Place place) {
        return jdbi.withHandle(handle -> SubscriptionRow.of(handle, place));
    }

    @Override
    public boolean change(Place place, long number, Target target, Instant now) {
        return jdbi.inTransaction(handle -> {
            SubscriptionNumbers.lock(handle);
            return SubscriptionRow.to(handle, place, target).isEmpty()
                    && PlaceColumns.bind(
                                            handle.createUpdate(
                                                    "UPDATE subscription SET target = :target, since = :since"
                                                            + NUMBER_HERE),
                                            place)
                                    .bind("number", number)
                                    .bind("target", target.text())
                                    .bind("since", now.toEpochMilli())
                                    .execute()
                            > 0;
        });
    }

    @Override
    public boolean pause(Place place, long number, boolean paused) {
        return jdbi.withHandle(handle -> pause(handle, place, number, paused));
    }

    private static boolean pause(Handle handle, Place place, long number, boolean paused) {
        return PlaceColumns.bind(handle.createUpdate("UPDATE subscription SET paused = :paused" + NUMBER_HERE), place)
                        .bind("number", number)
                        .bind("paused", paused ? 1 : 0)
                        .execute()
                > 0;
    }

    @Override
    public boolean remove(Place place, long number) {
        return jdbi.inTransaction(handle -> {
            boolean removed = PlaceColumns.bind(handle.createUpdate("DELETE FROM subscription" + NUMBER_HERE), place)
                            .bind("number", number)
                            .execute()
                    > 0;
            if (removed && !SubscriptionRow.exists(handle, place)) {
                WaitingDeliveries.drop(handle, place);
            }
            return removed;
        });
    }

    @Override
    public int removeAll(Place place) {
        return jdbi.inTransaction(handle -> {
            WaitingDeliveries.drop(handle, place);
            return PlaceColumns.bind(handle.createUpdate("DELETE FROM subscription WHERE " + PlaceColumns.HERE), place)
                    .execute();
        });
    }

    @Override
    public Set<String> muted(Place place) {
        // not sorted by the database: the order would be that of its locale
        List<String> names = jdbi.withHandle(handle -> muted(handle, place));
        return Collections.unmodifiableSet(new TreeSet<>(names));
    }

    private static List<String> muted(Handle handle, Place place) {
        return PlaceColumns.bind(handle.createQuery("SELECT series FROM mute WHERE " + PlaceColumns.HERE), place)
                .mapTo(String.class)
                .list();
    }

    @Override
    public boolean mute(Place place, String series) {
        return jdbi.inTransaction(handle -> {
            SubscriptionNumbers.lock(handle);
            List<String> muted = muted(handle, place);
            if (!muted.contains(series) && muted.size() >= MOST_MUTED) {
                return false;
            }
            PlaceColumns.bind(
                            handle.createUpdate("INSERT INTO mute (chat, topic, series)"
                                    + " VALUES (:chat, :topic, :series) ON CONFLICT DO NOTHING"),
                            place)
                    .bind("series", series)
                    .execute();
            return true;
        });
    }

    @Override
    public boolean unmute(Place place, String series) {
        return jdbi.withHandle(handle -> PlaceColumns.bind(handle.createUpdate("DELETE FROM mute" + SERIES_HERE), place)
                        .bind("series", series)
                        .execute()
                > 0);
    }
}
