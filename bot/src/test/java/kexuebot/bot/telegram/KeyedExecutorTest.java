package kexuebot.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeyedExecutorTest {

    private final List<Runnable> put = Collections.synchronizedList(new ArrayList<>());
    private final KeyedExecutor executor = new KeyedExecutor(4, "test", (wait, task) -> put.add(task));

    private static KeyedExecutor.Task once(Runnable work) {
        return () -> {
            work.run();
            return Optional.empty();
        };
    }

    @Test
    void keeps_the_order_within_each_key() throws InterruptedException {
        List<List<Integer>> seen = new ArrayList<>();
        for (int key = 0; key < 20; key++) {
            seen.add(Collections.synchronizedList(new ArrayList<>()));
        }
        CountDownLatch all = new CountDownLatch(20 * 50);

        for (int i = 0; i < 50; i++) {
            for (int key = 0; key < 20; key++) {
                int number = i;
                List<Integer> list = seen.get(key);
                executor.submit(key, once(() -> {
                    list.add(number);
                    all.countDown();
                }));
            }
        }

        assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(seen).allSatisfy(list -> assertThat(list).hasSize(50).isSorted());
    }

    @Test
    void goes_on_after_a_task_that_fails() throws InterruptedException {
        CountDownLatch ran = new CountDownLatch(1);

        executor.submit(1, () -> {
            throw new StackOverflowError();
        });
        executor.submit(1, once(ran::countDown));

        assertThat(ran.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void many_chats_that_wait_do_not_hold_up_another_and_keep_their_order() throws InterruptedException {
        List<String> ran = Collections.synchronizedList(new ArrayList<>());
        AtomicInteger waits = new AtomicInteger(20);
        CountDownLatch other = new CountDownLatch(1);
        CountDownLatch all = new CountDownLatch(40);
        for (int key = 0; key < 20; key++) {
            String name = "chat" + key;
            executor.submit(key, () -> {
                if (waits.getAndDecrement() > 0) {
                    return Optional.of(Duration.ofHours(1));
                }
                ran.add(name + " first");
                all.countDown();
                return Optional.empty();
            });
            executor.submit(key, once(() -> {
                ran.add(name + " second");
                all.countDown();
            }));
        }
        executor.submit(99, once(other::countDown));

        assertThat(other.await(20, TimeUnit.SECONDS)).isTrue();
        await().until(() -> put.size() == 20);
        assertThat(ran).isEmpty();
        put.forEach(Runnable::run);
        assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(ran).containsSubsequence("chat0 first", "chat0 second");
        assertThat(ran).containsSubsequence("chat19 first", "chat19 second");
    }

    @Test
    void stopping_finishes_what_runs_and_drops_what_waits() throws InterruptedException {
        List<String> ran = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        executor.submit(1, once(() -> {
            running.countDown();
            try {
                release.await();
                ran.add("finished");
            } catch (InterruptedException e) {
                ran.add("interrupted");
            }
        }));
        executor.submit(1, once(() -> ran.add("dropped")));
        running.await();

        executor.stop(Duration.ZERO);

        assertThat(ran).containsExactly("interrupted");
    }
}
