package kexuebot.bot.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import kexuebot.bot.delivery.Budget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliveries beside replies, in a time of their own. */
class BudgetTest {

    private static final long BROADCAST = 1_000_000;

    private final FakeTime time = new FakeTime();
    private final Instant start = time.now();
    private final PriorityQueue<Event> events = new PriorityQueue<>(Comparator.comparing(Event::at));
    private final List<Long> sends = new ArrayList<>();
    private final Random random = new Random(4);
    private Gate gate = new Gate(time::now, false);
    private int lateBy;

    private record Event(Instant at, Runnable what) {}

    private void after(Duration wait, Runnable what) {
        events.add(new Event(time.now().plus(wait), what));
    }

    private void run() {
        for (Event next = events.poll(); next != null; next = events.poll()) {
            Duration until = Duration.between(time.now(), next.at());
            time.pass(until.isNegative() ? Duration.ZERO : until);
            next.what().run();
        }
    }

    private long millis() {
        return Duration.between(start, time.now()).toMillis();
    }

    /** Delivers to one chat after the other, waking a little late each time. */
    private void broadcast(List<Long> chats) {
        for (int next = 0; next < chats.size(); next++) {
            Optional<Budget.Wait> wait = gate.take(ChatIds.of(chats.get(next)));
            if (wait.isPresent()) {
                assertThat(wait.get().time()).isPositive();
                List<Long> rest = chats.subList(next, chats.size());
                after(
                        wait.get().time().plusMillis(lateBy == 0 ? 0 : random.nextInt(lateBy + 1)),
                        () -> broadcast(rest));
                return;
            }
            sends.add(millis());
        }
    }

    private static List<Long> people(int count) {
        List<Long> people = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            people.add(BROADCAST + i);
        }
        return people;
    }

    private void reply(long chat, long asked, List<Long> waited) {
        Duration wait = gate.enter(chat);
        if (wait.isZero()) {
            sends.add(millis());
            waited.add(millis() - asked);
        } else {
            after(wait, () -> reply(chat, asked, waited));
        }
    }

    private long mostWithin(long window) {
        long most = 0;
        int first = 0;
        for (int last = 0; last < sends.size(); last++) {
            while (sends.get(last) - sends.get(first) >= window) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    @ParameterizedTest(name = "waking up to {0} ms late")
    @ValueSource(ints = {0, 4})
    void steady_broadcasting_uses_what_is_allowed_and_no_more(int late) {
        lateBy = late;
        after(Duration.ZERO, () -> broadcast(people(10_000)));
        run();

        assertThat(mostWithin(1_000)).isEqualTo(30);
        assertThat(sends.size() * 1_000.0 / sends.get(9_999)).isGreaterThan(0.97 * 30);
    }

    /** One delivery after the other, eight on their way at most; {@code sends} is when they reach the server. */
    private final class Road {
        private final int stall;
        private int left;
        private int onTheWay;
        private boolean asks;

        private Road(int left, int stall) {
            this.left = left;
            this.stall = stall;
        }

        private void next() {
            if (asks || left == 0 || onTheWay == 8) {
                return;
            }
            Optional<Budget.Wait> wait = gate.take(ChatIds.of(BROADCAST + left));
            asks = wait.isPresent();
            wait.ifPresentOrElse(
                    refused -> after(refused.time(), () -> {
                        asks = false;
                        next();
                    }),
                    this::drive);
        }

        private void drive() {
            left--;
            onTheWay++;
            Instant begun = gate.begun();
            Duration there = Duration.ofMillis(40 + random.nextInt(5) + (random.nextInt(50) == 0 ? stall : 0));
            after(there, () -> sends.add(millis()));
            after(there.plusMillis(40 + random.nextInt(5)), () -> {
                gate.ended(begun);
                onTheWay--;
                next();
            });
            next();
        }
    }

    @Test
    void a_long_but_even_way_to_the_server_costs_nothing() {
        after(Duration.ZERO, () -> new Road(3_000, 0).next());
        run();

        assertThat(mostWithin(1_000)).isLessThanOrEqualTo(30);
        assertThat(sends.size() * 1_000.0 / sends.get(2_999)).isGreaterThan(0.97 * 30);
    }

    @Test
    void deliveries_that_were_held_up_and_arrive_together_make_the_next_ones_wait() {
        after(Duration.ZERO, () -> new Road(3_000, 400).next());
        run();

        assertThat(sends).hasSize(3_000).isSorted();
        assertThat(mostWithin(1_000)).isLessThanOrEqualTo(30);
    }

    @Test
    void replies_go_first_and_wait_for_one_delivery_at_most() {
        after(Duration.ZERO, () -> broadcast(people(2_000)));
        List<List<Long>> crowds = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            List<Long> waited = new ArrayList<>();
            crowds.add(waited);
            int size = 1 + random.nextInt(6);
            long first = 1 + 10L * i;
            Instant at = start.plusMillis(300L * i + random.nextInt(50));
            events.add(new Event(at, () -> {
                for (int k = 0; k < size; k++) {
                    reply(first + k, millis(), waited);
                }
            }));
        }
        run();

        assertThat(crowds).allSatisfy(waited -> {
            assertThat(waited).isNotEmpty();
            for (int ahead = 0; ahead < waited.size(); ahead++) {
                assertThat(waited.get(ahead)).isLessThanOrEqualTo(34L * (ahead + 1));
            }
        });
        assertThat(mostWithin(1_000)).isLessThanOrEqualTo(30);
        assertThat(sends.get(sends.size() - 1)).isLessThan(34L * sends.size() + 1_000);
    }

    @ParameterizedTest
    @CsvSource({"-10, 60000, 20", "-1001234567890, 60000, 20", "10, 10000, 13"})
    void a_chat_gets_no_more_than_telegram_allows_of_replies_and_deliveries_together(
            long chat, long window, long most) {
        List<Long> waited = new ArrayList<>();
        List<Long> deliveries = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            deliveries.add(chat);
        }
        after(Duration.ZERO, () -> broadcast(deliveries));
        for (int i = 0; i < 5; i++) {
            after(Duration.ofSeconds(20L * i), () -> reply(chat, millis(), waited));
        }
        run();

        assertThat(sends).hasSize(35);
        assertThat(waited).allMatch(wait -> wait <= 3_700);
        assertThat(mostWithin(window)).isBetween(most - 3, most);
    }

    @Test
    void a_chats_delivery_waits_for_a_reply_to_it_and_not_for_ever() {
        for (int i = 0; i < 3; i++) {
            time.pass(gate.enter(-10));
            gate.enter(-10);
        }
        Duration wait = gate.enter(-10);
        assertThat(wait).isPositive();
        time.pass(wait);

        assertThat(gate.take(ChatIds.of(-10)))
                .hasValueSatisfying(refused -> assertThat(refused.everybody()).isFalse());
        time.pass(Duration.ofSeconds(2)); // the reply was given up
        assertThat(gate.take(ChatIds.of(-10))).isEmpty();
    }

    @Test
    void a_refused_chat_waits_and_the_others_do_not() {
        gate.refused(10, Duration.ofSeconds(17));

        assertThat(gate.take(ChatIds.of(10))).hasValueSatisfying(wait -> {
            assertThat(wait.everybody()).isFalse();
            assertThat(wait.time()).isBetween(Duration.ofSeconds(17), Duration.ofSeconds(18));
        });
        assertThat(gate.take(ChatIds.of(11))).isEmpty();
        time.pass(Duration.ofSeconds(18));
        assertThat(gate.take(ChatIds.of(10))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everybody_waits_when_two_chats_are_refused_together(boolean paid) {
        gate = new Gate(time::now, paid);
        gate.refused(10, Duration.ofSeconds(17));
        gate.refused(11, Duration.ofSeconds(17));

        assertThat(gate.take(ChatIds.of(12))).hasValueSatisfying(wait -> {
            assertThat(wait.everybody()).isTrue();
            assertThat(wait.time()).isBetween(Duration.ofSeconds(17), Duration.ofSeconds(18));
        });
        time.pass(Duration.ofSeconds(18));
        assertThat(gate.take(ChatIds.of(12))).isEmpty();
    }

    @Test
    void paid_deliveries_go_a_thousand_a_second_and_replies_as_ever() {
        gate = new Gate(time::now, true);
        lateBy = 1;
        after(Duration.ZERO, () -> broadcast(people(10_000)));
        run();

        assertThat(mostWithin(1_000)).isLessThanOrEqualTo(1_000);
        assertThat(sends.get(9_999)).isLessThan(10_300);
        assertThat(gate.enter(1)).isZero();
        assertThat(gate.enter(2)).isEqualTo(Duration.ofMillis(22));
    }

    @Test
    void chats_of_a_while_ago_are_forgotten_and_refused_ones_are_not() {
        gate = new Gate(time::now, true);
        gate.refused(7, Duration.ofHours(1));
        after(Duration.ZERO, () -> broadcast(people(100_000)));
        run();

        assertThat(gate.remembered()).isLessThan(10_000);
        assertThat(gate.take(ChatIds.of(7))).isPresent();
    }

    @Test
    void a_chat_of_another_platform_costs_no_more_than_its_turn() {
        assertThat(gate.take(kexuebot.bot.chat.ChatId.TERMINAL)).isEmpty();
        assertThat(gate.take(kexuebot.bot.chat.ChatId.TERMINAL)).isPresent();
    }
}
