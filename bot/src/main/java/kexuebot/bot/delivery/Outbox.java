package kexuebot.bot.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Place;

/**
 * Announcements and their deliveries, durable. A delivery is one post to one place and is there once:
 *
 * <pre>
 * pending → sending → sent
 *    ↑         ├───→ pending   refused for now: again later
 *    └ unknown ←┤               no answer, or killed: again after the lease
 *              └───→ failed    refused for good
 * </pre>
 *
 * Times are kept in milliseconds. Safe for many threads; failures are unchecked exceptions and change nothing.
 */
public interface Outbox {

    /** The oldest announcement that is ready and not spread to all subscriptions yet. */
    Optional<Announcement> unspread(Instant now);

    /**
     * The next subscriptions that may want the announced post, by number after {@link Announcement#spreadTo}: those
     * that are older than its first sighting, not paused, and of places that are not stopped and did not mute the
     * series. Of a correction, one for each place whose message is to be edited.
     *
     * @param series the post's; empty for a post of none
     * @param limit at least 1; fewer recipients mean that there are no more
     */
    List<Recipient> recipients(Announcement announcement, Optional<String> series, int limit);

    /**
     * Stores the deliveries of a stretch of subscriptions, and how far it came, in one transaction. A delivery that is
     * there already stays as it is.
     *
     * @param spreadTo the number of the last subscription of the stretch
     * @param finished whether there are no more
     */
    void spread(Announcement announcement, List<Planned> deliveries, long spreadTo, boolean finished);

    /**
     * What can be sent now, most overdue first, at most one parcel for a chat; reads only.
     *
     * @param except chats that are not looked at
     */
    List<Parcel> due(Instant now, int limit, List<ChatId> except);

    /** When the next delivery is due; empty when none waits. */
    Optional<Instant> nextDue();

    /**
     * Stores that parcels are being sent now, in one transaction: what is not settled until {@code lease} is unknown.
     * Returns those that were still to be sent.
     */
    List<Parcel> claim(List<Parcel> parcels, Instant lease);

    /** Of a parcel in hand: it arrived. @param message 0 if its number did not */
    void sent(Parcel parcel, int message, Instant now);

    /** Of a parcel in hand: it did not arrive and is due again then. The attempt does not count. */
    void again(Parcel parcel, Instant due);

    /** Of a parcel in hand: it may have arrived, and is due again then. */
    void unknown(Parcel parcel, Instant due, String why);

    /** Of a parcel in hand: it never will. */
    void failed(Parcel parcel, Instant now, String why);

    /**
     * Of a parcel in hand: those of its deliveries that were planned before {@code planned} never will; the others stay
     * in hand.
     */
    void failedIfOld(Parcel parcel, Instant planned, Instant now, String why);

    /** Of a parcel in hand: nobody wants it any more; it is as if it had never been planned. */
    void dropped(Parcel parcel);

    /**
     * Does several of these things, of parcels in hand, in one transaction where that is cheaper: either all of it is
     * stored, or an exception says that it may have to be done again.
     */
    default void together(Runnable settling) {
        settling.run();
    }

    /** Puts everything that waits for a chat off until then. */
    void postpone(ChatId chat, Instant until);

    /**
     * Hastens what waits until a time that only a clock that was ahead can have named: attempts of unknown end until
     * {@code lease}, others until now, or as long as a digest may take. To be called when the clock was set back, and at
     * the beginning.
     *
     * @param lease longer than a call can take from now
     */
    void clockSetBack(Instant now, Instant lease);

    /** Whether any subscription of the place that is not paused wants the post; see {@link Wish}. */
    Wish wish(Place place);

    OutboxStatus status(Instant now);

    /** Forgets announcements and deliveries that ended before then; how many. */
    int forgetBefore(Instant then);
}
