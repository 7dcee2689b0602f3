package kexuebot.bot.proof;

import java.util.ArrayDeque;
import java.util.Deque;

/** One limit. Times are nanoseconds of a clock that only goes forward. For one thread. */
interface Meter {
    /** Nanoseconds until one more is allowed; 0 if it is now. */
    long untilNext(long now);

    /** Counts one that was allowed. */
    void add(long now);

    /** So many in any stretch of time of that length. */
    static Meter window(int most, long span) {
        return new Window(most, span);
    }

    /** One in each interval, after pauses so many at once. */
    static Meter bucket(int burst, long interval) {
        return new Bucket(burst, interval);
    }

    /** Remembers all of the last stretch. */
    final class Window implements Meter {
        private final Deque<Long> times = new ArrayDeque<>();
        private final int most;
        private final long span;

        private Window(int most, long span) {
            this.most = most;
            this.span = span;
        }

        @Override
        public long untilNext(long now) {
            while (!times.isEmpty() && times.peekFirst() <= now - span) {
                times.removeFirst();
            }
            return times.size() < most ? 0 : times.peekFirst() + span - now;
        }

        @Override
        public void add(long now) {
            times.addLast(now);
        }
    }

    /** Remembers when it will be full again. */
    final class Bucket implements Meter {
        private final int burst;
        private final long interval;
        private long full = Long.MIN_VALUE;

        private Bucket(int burst, long interval) {
            this.burst = burst;
            this.interval = interval;
        }

        @Override
        public long untilNext(long now) {
            return Math.max(0, Math.max(full, now) + interval - now - burst * interval);
        }

        @Override
        public void add(long now) {
            full = Math.max(full, now) + interval;
        }
    }
}
