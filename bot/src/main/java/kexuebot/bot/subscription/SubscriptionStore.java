package kexuebot.bot.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kexuebot.bot.chat.Place;

/** Keeps subscriptions and muted series. Safe for any number of threads; failures are unchecked exceptions. */
public interface SubscriptionStore {

    /** Subscriptions of one place at most. */
    int MOST = 50;

    /** Muted series of one place at most. */
    int MOST_MUTED = 50;

    /** What became of a wish to subscribe. */
    sealed interface Outcome {
        record Added(Subscription subscription) implements Outcome {}

        /** The place has it already; one that was paused goes on. */
        record Known(Subscription subscription) implements Outcome {}

        /** The place has {@link #MOST} already. */
        record Full() implements Outcome {}
    }

    Outcome add(Place place, Target target, Instant now);

    /** The place's own, oldest first; those of other topics of the chat are not among them. */
    List<Subscription> of(Place place);

    /** Gives a subscription another target, from now on; false if the place has no such number or has that target. */
    boolean change(Place place, long number, Target target, Instant now);

    /** False if the place has no such number. */
    boolean pause(Place place, long number, boolean paused);

    /** Also drops deliveries that are still to be made and are wanted by no other subscription's place. */
    boolean remove(Place place, long number);

    /** Removes all of the place's, and what is still to be delivered there; how many there were. */
    int removeAll(Place place);

    /** Names of series, sorted. */
    Set<String> muted(Place place);

    /** False if the place has {@link #MOST_MUTED} already. */
    boolean mute(Place place, String series);

    /** False if it was not muted. */
    boolean unmute(Place place, String series);
}
