package kexuebot.bot.storage;

import org.jdbi.v3.core.Handle;

/**
 * Gives out the numbers of subscriptions. A number is never given twice, also after its subscription was removed: a
 * button of an old message must not mean another one.
 */
final class SubscriptionNumbers {
    private static final String LAST = "subscription.last";

    private SubscriptionNumbers() {}

    /**
     * Makes others that call this wait until this transaction ends, so that what is counted stays so, and so that
     * subscriptions are seen in the order of their numbers.
     */
    static void lock(Handle handle) {
        handle.createUpdate("INSERT INTO property (name, value) VALUES (:name, '0')"
                        + " ON CONFLICT (name) DO UPDATE SET value = property.value")
                .bind("name", LAST)
                .execute();
    }

    /** The next number; only after {@link #lock}. */
    static long next(Handle handle) {
        long next = Math.max(lastGiven(handle), greatest(handle)) + 1;
        handle.createUpdate("UPDATE property SET value = :value WHERE name = :name")
                .bind("value", Long.toString(next))
                .bind("name", LAST)
                .execute();
        return next;
    }

    private static long lastGiven(Handle handle) {
        return Long.parseLong(handle.createQuery("SELECT value FROM property WHERE name = :name")
                .bind("name", LAST)
                .mapTo(String.class)
                .one());
    }

    private static long greatest(Handle handle) {
        return handle.createQuery("SELECT COALESCE(MAX(number), 0) FROM subscription")
                .mapTo(Long.class)
                .one();
    }
}
