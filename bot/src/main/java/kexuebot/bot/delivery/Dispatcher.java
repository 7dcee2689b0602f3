package kexuebot.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.subscription.Stops;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due: claims it in the outbox, has it carried, and stores what became of it before it counts as out of
 * hand. All use of the outbox but {@link Outbox#wish} is made by the one thread that calls {@link #round}.
 */
public final class Dispatcher {

    /** Parcels claimed and not settled, at most: so many messages a kill can repeat. */
    public static final int IN_FLIGHT = 8;

    /** Longer than a call can take. */
    static final Duration LEASE = Duration.ofSeconds(60);

    /** After what time to look again, if nobody wakes the thread before. */
    static final Duration IDLE = Duration.ofSeconds(30);

    /** Something is overdue and yet cannot be sent; looking again at once would not help. */
    private static final Duration STUCK = Duration.ofSeconds(1);

    /** Parcels looked up at once; claiming them looks again whether they are still to be sent. */
    static final int AHEAD = 100;

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private record Done(Parcel parcel, Instant lease, Result result) {}

    private record Open(ChatId chat, Runnable settling) {}

    private final Outbox outbox;
    private final Budget budget;
    private final Postman postman;
    private final Setbacks setbacks;
    private final Settlements settlements;
    private final InstantSource clock;
    private final Pauses pauses;
    private final Executor threads;
    private final Runnable wake;

    private final Queue<Done> done = new ConcurrentLinkedQueue<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Set<ChatId> hand = new HashSet<>();
    private final Deque<Parcel> ahead = new ArrayDeque<>();
    private Rest aheadFresh = Rest.NONE;
    private Rest rest = Rest.NONE;
    private int failures;
    private volatile boolean stopped;

    /**
     * A dispatcher with nothing in hand.
     *
     * @param threads make the calls, {@link #IN_FLIGHT} at a time
     * @param wake run at the end of each call: {@link #round} is worth calling
     */
    public Dispatcher(
            Outbox outbox,
            Stops stops,
            Budget budget,
            Postman postman,
            InstantSource clock,
            RandomGenerator random,
            Executor threads,
            Runnable wake) {
        this.outbox = Objects.requireNonNull(outbox);
        this.budget = Objects.requireNonNull(budget);
        this.postman = Objects.requireNonNull(postman);
        this.setbacks = new Setbacks(random);
        this.settlements = new Settlements(outbox, stops, setbacks);
        this.clock = Objects.requireNonNull(clock);
        this.pauses = new Pauses(LONGEST_PAUSE, random);
        this.threads = Objects.requireNonNull(threads);
        this.wake = Objects.requireNonNull(wake);
    }

    /** Settles what has ended and sends what may go. Returns after what time to call again if nothing wakes it before. */
    public Duration round() {
        Duration left = rest.left(clock.instant());
        if (!left.isZero()) {
            return left;
        }
        try {
            settle();
            Duration wait = stopped ? IDLE : send();
            worked();
            return wait;
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    /** Claims nothing any more; what was not begun goes back. Safe for any thread. */
    public void stop() {
        stopped = true;
    }

    /** Whether nothing is in hand. */
    public boolean isIdle() {
        return hand.isEmpty();
    }

    private void settle() {
        for (Done next = done.poll(); next != null; next = done.poll()) {
            Runnable settling = settlements.of(next.parcel(), next.lease(), next.result(), clock.instant());
            open.add(new Open(next.parcel().place().chat(), settling));
        }
        while (!open.isEmpty()) {
            settleSome();
        }
    }

    private void settleSome() {
        // after a failure one by one, and another one first each time, so that one alone holds up no other
        List<Open> some = failures == 0 ? List.copyOf(open) : List.of(open.element());
        try {
            outbox.together(() -> some.forEach(each -> each.settling().run()));
        } catch (RuntimeException e) {
            open.add(open.remove());
            throw e;
        }
        some.forEach(each -> hand.remove(each.chat()));
        open.removeAll(some);
    }

    private Duration send() {
        Duration outage = setbacks.rest(clock.instant());
        if (!outage.isZero()) {
            return outage;
        }
        int room = (setbacks.isOutage() ? 1 : IN_FLIGHT) - hand.size();
        if (room <= 0) {
            return IDLE;
        }
        lookAhead();
        return ahead.isEmpty() ? untilNextDue() : send(room);
    }

    private void lookAhead() {
        Instant now = clock.instant();
        if (ahead.isEmpty() || aheadFresh.left(now).isZero()) {
            ahead.clear();
            ahead.addAll(outbox.due(now, AHEAD, List.copyOf(hand)));
            aheadFresh = new Rest(now, FRESH);
        }
    }

    private Duration untilNextDue() {
        Duration wait = outbox.nextDue()
                .map(next -> Duration.between(clock.instant(), next))
                .orElse(IDLE);
        if (wait.isNegative() || wait.isZero()) {
            return hand.isEmpty() ? STUCK : IDLE;
        }
        return wait.compareTo(IDLE) < 0 ? wait : IDLE;
    }

    private Duration send(int room) {
        List<Parcel> granted = new ArrayList<>();
        Duration wait = Duration.ZERO;
        while (granted.size() < room && !ahead.isEmpty() && wait.isZero()) {
            wait = takeInto(granted);
        }
        if (granted.isEmpty()) {
            return wait;
        }
        claim(granted);
        return Duration.ZERO;
    }

    /** Returns how long everybody waits. */
    private Duration takeInto(List<Parcel> granted) {
        Parcel next = ahead.element();
        Optional<Budget.Wait> wait = budget.take(next.place().chat());
        if (wait.isPresent() && wait.get().everybody()) {
            return wait.get().time();
        }
        ahead.remove();
        wait.ifPresentOrElse(alone -> postpone(next, alone.time()), () -> granted.add(next));
        return Duration.ZERO;
    }

    private void postpone(Parcel parcel, Duration time) {
        outbox.postpone(parcel.place().chat(), clock.instant().plus(time));
    }

    private void claim(List<Parcel> granted) {
        Instant lease = clock.instant().plus(LEASE);
        List<Parcel> claimed = outbox.claim(granted, lease);
        claimed.forEach(parcel -> hand.add(parcel.place().chat()));
        claimed.forEach(parcel -> start(parcel, lease));
    }

    private void start(Parcel parcel, Instant lease) {
        try {
            threads.execute(() -> carry(parcel, lease));
        } catch (RuntimeException | Error e) {
            LOG.error("No thread for a delivery", e);
            ended(new Done(parcel, lease, new Result.Untouched()));
        }
    }

    private void carry(Parcel parcel, Instant lease) {
        ended(new Done(parcel, lease, stopped ? new Result.Untouched() : postman.carry(parcel)));
    }

    private void ended(Done end) {
        done.add(end);
        wake.run();
    }

    private void worked() {
        if (failures > 0) {
            LOG.info("Deliveries can be stored again, after {} failures", failures);
        }
        failures = 0;
    }

    private Duration failed(RuntimeException failure) {
        failures++;
        if (failures == 1) {
            LOG.warn("Deliveries wait, for they cannot be stored: {}", Causes.innermost(failure));
        }
        ahead.clear();
        Duration pause = pauses.after(failures);
        rest = new Rest(clock.instant(), pause);
        return pause;
    }
}
