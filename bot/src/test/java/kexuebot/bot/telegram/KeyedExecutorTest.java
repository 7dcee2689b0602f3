package kexuebot.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class KeyedExecutorTest {

    private final KeyedExecutor executor = new KeyedExecutor(4, "test");

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
                executor.submit(key, () -> {
                    list.add(number);
                    all.countDown();
                });
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
        executor.submit(1, ran::countDown);

        assertThat(ran.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void stopping_finishes_what_runs_and_drops_what_waits() throws InterruptedException {
        List<String> ran = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        executor.submit(1, () -> {
            running.countDown();
            try {
                release.await();
                ran.add("finished");
            } catch (InterruptedException e) {
                ran.add("interrupted");
            }
        });
        executor.submit(1, () -> ran.add("dropped"));
        running.await();

        executor.stop(Duration.ZERO);

        assertThat(ran).containsExactly("interrupted");
    }
}
