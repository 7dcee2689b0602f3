package kexuebot.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.delivery.FakeOutbox.Row;
import kexuebot.bot.delivery.FakeOutbox.State;
import kexuebot.bot.subscription.Target;
import org.junit.jupiter.api.Test;

/**
 * One post to many, in virtual time, by a platform that takes 30 messages in any second. As many as a system property
 * says: {@code -Dsubscribers=100000}.
 */
class BroadcastTest {
    private static final int SUBSCRIBERS = Integer.getInteger("subscribers", 5_000);
    private static final int IN_A_SECOND = 30;
    private static final Duration INTERVAL = Duration.ofMillis(34);

    private final World world = new World();
    private final Deque<Instant> lastSecond = new ArrayDeque<>();
    private Instant free = World.START;
    private int granted;
    private int refused;

    private Optional<Budget.Wait> grant(ChatId chat) {
        if (free.isAfter(world.now())) {
            return Optional.of(new Budget.Wait(true, Duration.between(world.now(), free)));
        }
        free = world.now().plus(INTERVAL);
        granted++;
        return Optional.empty();
    }

    private Receipt take() {
        while (!lastSecond.isEmpty() && !lastSecond.peek().isAfter(world.now().minusSeconds(1))) {
            lastSecond.remove();
        }
        lastSecond.add(world.now());
        if (lastSecond.size() > IN_A_SECOND) {
            refused++;
            return new Receipt.Flooded(Duration.ofSeconds(1));
        }
        return new Receipt.Sent(1);
    }

    @Test
    void uses_the_whole_budget_and_meets_no_limit() {
        IntStream.rangeClosed(1, SUBSCRIBERS).forEach(chat -> world.outbox.subscribe(World.chat(chat), Target.ALL));
        world.budget = this::grant;
        world.platform = letter -> take();
        Random random = new Random(4);
        world.callTime = Duration.ofMillis(60 + random.nextInt(120));
        world.outbox.announce(Posts.id(Posts.CUR), Kind.POST, World.START);
        world.wake();
        world.runUntil(
                World.START.plus(INTERVAL.multipliedBy(2L * SUBSCRIBERS)), () -> world.delivered.size() == SUBSCRIBERS);
        Instant first = world.delivered.get(0).at();
        Instant last = world.delivered.get(world.delivered.size() - 1).at();
        double used = INTERVAL.multipliedBy(SUBSCRIBERS - 1L).toMillis()
                / (double) Duration.between(first, last).toMillis();
        assertThat(first).isBeforeOrEqualTo(World.START.plusSeconds(2));
        assertThat(used).isBetween(0.97, 1.001);
        assertThat(refused).isZero();
        assertThat(granted).isEqualTo(SUBSCRIBERS);
        assertThat(world.mostCalls()).isLessThanOrEqualTo(Dispatcher.IN_FLIGHT);
        assertThat(world.outbox.largestBatch()).isLessThanOrEqualTo(FanOut.BATCH);
        // a claim and a settling each, and few lookups
        assertThat(world.outbox.transactions()).isLessThan(SUBSCRIBERS * 33 / 10 + 100);
        world.runFor(Duration.ofMinutes(2));
        assertThat(world.delivered).extracting(World.Delivered::place).doesNotHaveDuplicates();
        assertThat(world.outbox.rows()).extracting(Row::state).containsOnly(State.SENT);
    }
}
