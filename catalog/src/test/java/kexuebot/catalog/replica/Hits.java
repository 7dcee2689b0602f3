package kexuebot.catalog.replica;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Remembers every request. Safe for any number of threads. */
final class Hits {
    private final List<Hit> all = new ArrayList<>();
    private int now;
    private int most;

    synchronized void begin() {
        now++;
        most = Math.max(most, now);
    }

    synchronized void end() {
        now--;
    }

    synchronized void add(Hit hit) {
        all.add(hit);
        notifyAll();
    }

    synchronized List<Hit> all() {
        return List.copyOf(all);
    }

    synchronized Map<String, Long> byTarget() {
        return all.stream().collect(Collectors.groupingBy(Hit::target, TreeMap::new, Collectors.counting()));
    }

    synchronized int most() {
        return most;
    }

    synchronized void forget() {
        all.clear();
        most = now;
    }

    synchronized boolean await(int count, long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        long left = millis;
        while (all.size() < count && left > 0) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
        return all.size() >= count;
    }
}
