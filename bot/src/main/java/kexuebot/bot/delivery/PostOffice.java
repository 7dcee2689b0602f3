package kexuebot.bot.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import kexuebot.bot.history.History;
import kexuebot.bot.subscription.Stops;

/** The threads that announce posts: one makes deliveries, one sends them, by way of some that make the calls. */
public final class PostOffice implements AutoCloseable {

    /** Deliveries that ended, and chats that stopped the bot, are forgotten after that time. */
    static final Duration KEPT = Duration.ofDays(90);

    private static final Duration DAY = Duration.ofDays(1);

    /** What {@link #close} waits for calls to end. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What it waits after that for things to be stored, twice. */
    private static final Duration STORING = Duration.ofSeconds(1);

    private final Outbox outbox;
    private final Stops stops;
    private final History history;
    private final FanOut fanOut;
    private final InstantSource clock;
    private final ExecutorService calls;
    private final Duration patience;
    private final Dispatcher dispatcher;
    private final Loop spreading;
    private final Loop delivering;
    private final Thread spreader;
    private final Thread deliverer;
    private Rest forgetting = Rest.NONE;
    private Rest reloading = Rest.NONE;
    private Instant latest = Instant.MAX; // so that the first look mends what an earlier process left
    private Runnable reload = () -> {};
    private volatile boolean closing;

    public PostOffice(
            Outbox outbox,
            Stops stops,
            History history,
            FanOut fanOut,
            Budget budget,
            Postman postman,
            InstantSource clock,
            RandomGenerator random) {
        this(outbox, stops, history, fanOut, budget, postman, clock, random, PATIENCE);
    }

    PostOffice(
            Outbox outbox,
            Stops stops,
            History history,
            FanOut fanOut,
            Budget budget,
            Postman postman,
            InstantSource clock,
            RandomGenerator random,
            Duration patience) {
        this.outbox = Objects.requireNonNull(outbox);
        this.stops = Objects.requireNonNull(stops);
        this.history = Objects.requireNonNull(history);
        this.fanOut = Objects.requireNonNull(fanOut);
        this.clock = Objects.requireNonNull(clock);
        this.patience = Objects.requireNonNull(patience);
        Pauses pauses = new Pauses(FanOut.IDLE, random);
        AtomicInteger number = new AtomicInteger();
        calls = Executors.newFixedThreadPool(
                Dispatcher.IN_FLIGHT, call -> daemon(call, "deliver-" + number.incrementAndGet()));
        dispatcher = new Dispatcher(outbox, stops, budget, postman, clock, random, calls, this::wakeDelivering);
        spreading = new Loop("Announcing", this::spread, () -> closing, pauses);
        delivering = new Loop("Delivering", dispatcher::round, () -> closing && dispatcher.isIdle(), pauses);
        spreader = daemon(spreading, "fan-out");
        deliverer = daemon(delivering, "deliver");
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    private void wakeDelivering() {
        delivering.wake();
    }

    /**
     * Begins; once.
     *
     * @param reload asks for the catalog to be loaded anew, which {@link #refreshed} is to tell of; returns soon
     */
    public void start(Runnable reload) {
        this.reload = Objects.requireNonNull(reload);
        spreader.start();
        deliverer.start();
    }

    /** Something was stored that may be due. Returns at once; safe for any thread. */
    public void wake() {
        spreading.wake();
        delivering.wake();
    }

    /** The catalog was loaded anew; see {@link FanOut#refreshed}. Returns at once; safe for any thread. */
    public void refreshed(Instant began) {
        fanOut.refreshed(began);
        wake();
    }

    private Duration spread() {
        Instant now = clock.instant();
        mindClock(now);
        Duration wait = fanOut.round(now);
        if (wait.isZero()) {
            delivering.wake();
        } else {
            reloadIfNeeded(now);
            forgetDaily(now);
        }
        return wait;
    }

    private void mindClock(Instant now) {
        if (now.isBefore(latest)) {
            outbox.clockSetBack(now, now.plus(Dispatcher.LEASE));
            delivering.wake();
        }
        latest = now;
    }

    private void reloadIfNeeded(Instant now) {
        if (fanOut.waitsForCatalog() && reloading.left(now).isZero()) {
            reloading = new Rest(now, FanOut.IDLE);
            reload.run();
        }
    }

    private void forgetDaily(Instant now) {
        if (forgetting.left(now).isZero()) {
            outbox.forgetBefore(now.minus(KEPT));
            stops.forgetStoppedBefore(now.minus(KEPT));
            history.forgetBefore(now.minus(History.KEPT));
            forgetting = new Rest(now, DAY);
        }
    }

    /**
     * Claims nothing more, lets calls in flight end and stores what became of them; what did not end by then is sent
     * again after its lease. Takes 8 seconds at most.
     */
    @Override
    public void close() {
        closing = true;
        dispatcher.stop();
        wake();
        try {
            join(deliverer, patience);
            calls.shutdownNow();
            join(deliverer, STORING);
            join(spreader, STORING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        calls.shutdownNow();
        deliverer.interrupt();
        spreader.interrupt();
    }

    // zero would wait for ever, and a thread that was never started has ended
    private static void join(Thread thread, Duration time) throws InterruptedException {
        thread.join(time.toMillis());
    }
}
