package kexuebot.bot.telegram;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the tasks of one key one after the other, in order, and those of different keys side by side. A task that
 * fails is logged; the next one runs. One that waits leaves its thread to others.
 */
final class KeyedExecutor {

    /** Tasks that wait at most; who submits more waits too. */
    static final int WAITING = 50_000;

    /** What can be put off without keeping a thread. */
    interface Task {
        /** Returns after which time to run it again, before the key's later tasks; empty when it is finished. */
        Optional<Duration> run();
    }

    private static final Logger LOG = LoggerFactory.getLogger(KeyedExecutor.class);

    private final Later later;
    private final ThreadPoolExecutor threads;
    private final Map<Long, Queue<Task>> queues = new HashMap<>();
    private final Semaphore room = new Semaphore(WAITING);
    private boolean stopped;

    KeyedExecutor(int size, String name, Later later) {
        this.later = later;
        threads = new ThreadPoolExecutor(size, size, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = Executors.defaultThreadFactory().newThread(task);
            thread.setName(name);
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Takes a task; after {@link #stop} it is dropped. */
    void submit(long key, Task task) throws InterruptedException {
        room.acquire();
        synchronized (queues) {
            if (stopped) {
                return;
            }
            Queue<Task> queue = queues.get(key);
            if (queue == null) {
                queues.put(key, new ArrayDeque<>());
                threads.execute(() -> run(key, task));
            } else {
                queue.add(task);
            }
        }
    }

    private void run(long key, Task task) {
        Optional<Duration> wait = Optional.empty();
        try {
            wait = task.run();
        } catch (RuntimeException | Error e) {
            LOG.error("A task failed; going on with the next one", e);
        }
        if (wait.isPresent()) {
            later.after(wait.get(), () -> resume(key, task));
        } else {
            room.release();
            next(key);
        }
    }

    // the key stays in the map meanwhile, so that its later tasks queue up
    private void resume(long key, Task task) {
        synchronized (queues) {
            if (!stopped) {
                threads.execute(() -> run(key, task));
            }
        }
    }

    // one task per turn, so that a chat with many does not keep a thread from the others
    private void next(long key) {
        synchronized (queues) {
            Queue<Task> queue = queues.get(key);
            Task task = stopped ? null : queue.poll();
            if (task == null) {
                queues.remove(key);
            } else {
                threads.execute(() -> run(key, task));
            }
        }
    }

    /**
     * Lets the running tasks finish, drops those that wait, and interrupts what is still running after that time.
     */
    void stop(Duration patience) throws InterruptedException {
        synchronized (queues) {
            stopped = true;
        }
        threads.getQueue().clear();
        threads.shutdown();
        if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
            threads.awaitTermination(1, TimeUnit.SECONDS);
        }
    }
}
