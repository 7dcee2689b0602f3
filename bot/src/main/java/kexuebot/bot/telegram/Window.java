package kexuebot.bot.telegram;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.stream.Stream;

/**
 * Counts calls as the server sees them: so many within any second. Calls that were made in good time and held up on
 * their way arrive together, and the next ones must not come on top of them. Not for several threads.
 */
final class Window {

    private static final Duration SECOND = Duration.ofSeconds(1);

    /** When to look again while nothing is known of the calls on their way. */
    private static final Duration MOMENT = Duration.ofMillis(20);

    /** After how many calls it is forgotten that one was quick, at the latest; half as many at the earliest. */
    private static final int REMEMBERED = 512;

    private static final Duration LONG = Duration.ofHours(1);

    private final InstantSource clock;
    private final int most;
    private final Queue<Instant> granted = new ArrayDeque<>();
    private final Queue<Instant> arrived = new PriorityQueue<>();
    private int calling;
    private int ended;
    private Duration quickest = LONG;
    private Duration quickestBefore = LONG;

    /** @param most calls within a second */
    Window(InstantSource clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /** Until one more call may be made; in whole milliseconds. */
    Duration untilFree() {
        Instant now = clock.instant();
        forget(granted, now);
        forget(arrived, now);
        if (granted.size() + calling + arrived.size() < most) {
            return Duration.ZERO;
        }
        return Stream.of(granted, arrived)
                .flatMap(times -> Optional.ofNullable(times.peek()).stream())
                .min(Instant::compareTo)
                .map(first -> roundedUp(Duration.between(now, first.plus(SECOND))))
                .orElse(MOMENT);
    }

    private static void forget(Queue<Instant> times, Instant now) {
        while (!times.isEmpty() && !now.isBefore(times.peek().plus(SECOND))) {
            times.remove();
        }
    }

    private static Duration roundedUp(Duration time) {
        return Duration.ofMillis(time.plusNanos(999_999).toMillis());
    }

    /** A call may be made now, and will be soon or never. */
    void grant() {
        granted.add(clock.instant());
    }

    /** A call that was granted is made. Returns when. */
    Instant begin() {
        granted.poll();
        calling++;
        return clock.instant();
    }

    /** It has ended. What it took longer than the quickest one may have passed before it arrived. */
    void end(Instant begun) {
        Instant now = clock.instant();
        calling--;
        arrived.add(now.minus(quickest(Duration.between(begun, now))));
    }

    private Duration quickest(Duration took) {
        ended++;
        if (ended % (REMEMBERED / 2) == 0) {
            quickestBefore = quickest;
            quickest = LONG;
        }
        quickest = shorter(quickest, took);
        return shorter(quickest, quickestBefore);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
