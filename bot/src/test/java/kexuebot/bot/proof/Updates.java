package kexuebot.bot.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Updates that wait for a poll; each is handed out until a later poll confirms it. Safe for many threads. */
final class Updates {
    private final Deque<Update> waiting = new ArrayDeque<>();
    private int polls;
    private boolean closed;
    private int next = 1;

    private record Update(int id, String json) {}

    /** @param fields of the update, without its id: {@code "message":{…}} */
    synchronized void push(String fields) {
        int id = next++;
        waiting.add(new Update(id, "{\"update_id\":" + id + "," + fields + "}"));
        notifyAll();
    }

    /** The result of {@code getUpdates}; waits as long as was asked for. */
    synchronized String poll(JsonNode body) throws InterruptedException {
        polls++;
        notifyAll();
        int offset = body.path("offset").asInt();
        waiting.removeIf(update -> update.id() < offset);
        long end = System.nanoTime()
                + TimeUnit.SECONDS.toNanos(body.path("timeout").asInt());
        while (waiting.isEmpty() && !closed && System.nanoTime() < end) {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
        }
        return waiting.stream()
                .limit(body.path("limit").asInt(100))
                .map(Update::json)
                .collect(Collectors.joining(",", "[", "]"));
    }

    /** Waits until there were so many polls since the start; whether they were in time. */
    synchronized boolean awaitPolls(int count, long millis) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (polls < count && System.nanoTime() < end) {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(1, end - System.nanoTime()));
        }
        return polls >= count;
    }

    synchronized int polls() {
        return polls;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
