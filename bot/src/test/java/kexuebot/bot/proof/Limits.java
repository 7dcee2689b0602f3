package kexuebot.bot.proof;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What Telegram lets a bot send: 30 messages in any second, a message a second in a private chat with a burst of three,
 * 20 in any minute in a group. Times are nanoseconds of a clock that only goes forward. Safe for many threads.
 */
public final class Limits {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long BOT = 0;

    /** Calls may have been under way already when another one was refused. */
    private static final long GRACE = Duration.ofMillis(250).toNanos();

    private final boolean lifted;
    private final Map<Long, Meter> meters = new HashMap<>();
    private final Map<Long, Closed> closed = new HashMap<>();
    private int floods;
    private int violations;

    private record Closed(long since, long until) {}

    private Limits(boolean lifted) {
        this.lifted = lifted;
    }

    public static Limits real() {
        return new Limits(false);
    }

    /** No limits, but who is told to wait has to wait. */
    public static Limits lifted() {
        return new Limits(true);
    }

    /** 0 if a message to the chat may be sent now, which is then counted; else the seconds to wait. */
    public synchronized int enter(long chat, long now) {
        int told = Math.max(told(BOT, now), told(chat, now));
        if (told > 0) {
            violations += isLate(BOT, now) || isLate(chat, now) ? 1 : 0;
            return told;
        }
        return lifted ? 0 : count(chat, now);
    }

    private int count(long chat, long now) {
        int wait = Math.max(over(BOT, now), over(chat, now));
        if (wait > 0) {
            floods++;
        } else {
            meter(BOT).add(now);
            meter(chat).add(now);
        }
        return wait;
    }

    /** The seconds that somebody who was told to wait still has to. */
    private int told(long whom, long now) {
        Closed closing = closed.get(whom);
        return closing == null || now >= closing.until() ? 0 : seconds(closing.until() - now);
    }

    private boolean isLate(long whom, long now) {
        return told(whom, now) > 0 && now > closed.get(whom).since() + GRACE;
    }

    private int over(long whom, long now) {
        int wait = seconds(meter(whom).untilNext(now));
        if (wait > 0) {
            close(whom, wait, now);
        }
        return wait;
    }

    private Meter meter(long whom) {
        return meters.computeIfAbsent(whom, any -> {
            if (whom == BOT) {
                return Meter.window(30, SECOND);
            }
            return whom > 0 ? Meter.bucket(3, SECOND) : Meter.window(20, 60 * SECOND);
        });
    }

    private static int seconds(long nanos) {
        return (int) ((nanos + SECOND - 1) / SECOND);
    }

    /** Tells a chat to wait from now on, whatever was sent to it. */
    synchronized void close(long chat, int seconds, long now) {
        closed.put(chat, new Closed(now, now + seconds * SECOND));
    }

    /** How often a limit was passed. */
    public synchronized int floods() {
        return floods;
    }

    /** How often somebody who had been told to wait did not. */
    public synchronized int violations() {
        return violations;
    }
}
