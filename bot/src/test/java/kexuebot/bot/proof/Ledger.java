package kexuebot.bot.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** All messages that were accepted, in order, and when processes were killed. Safe for many threads. */
public final class Ledger {
    private final List<Acceptance> all = new ArrayList<>();
    private final Set<Delivered> different = new HashSet<>();
    private final List<Long> kills = new ArrayList<>();
    private int underWay;
    private int mostUnderWay;

    /** The number of the acceptance. */
    synchronized int accept(Delivered what, int process, Fault fault, long now) {
        all.add(new Acceptance(what, process, fault, now, 0));
        different.add(what);
        notifyAll();
        return all.size() - 1;
    }

    synchronized void ended(int number, long now) {
        all.set(number, all.get(number).endedAt(now));
    }

    /** A message has come, whatever becomes of it; {@link #leave} follows when its answer is out. */
    synchronized void enter(int process) {
        if (process == process()) {
            underWay++;
            mostUnderWay = Math.max(mostUnderWay, underWay);
        }
    }

    synchronized void leave(int process) {
        underWay -= process == process() ? 1 : 0;
    }

    /** The process that sends now. */
    synchronized int process() {
        return kills.size();
    }

    synchronized void killed(long now) {
        kills.add(now);
        underWay = 0;
    }

    /** When each process but the last was killed, in nanoseconds. */
    public synchronized List<Long> kills() {
        return List.copyOf(kills);
    }

    public synchronized List<Acceptance> all() {
        return List.copyOf(all);
    }

    /** The greatest number of messages of one process that were being answered at once. */
    public synchronized int mostUnderWay() {
        return mostUnderWay;
    }

    /** Seconds from the first message to the last. */
    public synchronized double seconds() {
        return (all.get(all.size() - 1).accepted() - all.get(0).accepted()) / 1e9;
    }

    /** Messages a second, from the first to the last. */
    public synchronized double rate() {
        return (all.size() - 1) / seconds();
    }

    /** How many different messages were accepted. */
    public synchronized int different() {
        return different.size();
    }

    /** Waits until so many different messages were accepted; whether they were in time. */
    public synchronized boolean await(int count, long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (different.size() < count && System.nanoTime() < end) {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
        }
        return different.size() >= count;
    }
}
