package kexuebot.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import kexuebot.bot.delivery.FakeOutbox.Row;
import kexuebot.bot.delivery.FakeOutbox.State;
import kexuebot.bot.subscription.Target;
import kexuebot.catalog.post.PostId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A database that fails for a while, as when its disk is full. */
class BrokenStorageTest {
    private static final PostId CUR = Posts.id(Posts.CUR);
    private static final int CHATS = 30;

    private final World world = new World();
    private final FakeOutbox outbox = world.outbox;

    @BeforeEach
    void plan() {
        IntStream.rangeClosed(1, CHATS).forEach(chat -> {
            outbox.subscribe(World.chat(chat), Target.ALL);
            outbox.plan(World.chat(chat), CUR, Kind.POST, world.now(), false);
        });
        world.callTime = Duration.ofMillis(50);
    }

    private void allArrivedOnce() {
        assertThat(outbox.rows()).extracting(Row::state).containsOnly(State.SENT);
        assertThat(world.delivered)
                .extracting(World.Delivered::place)
                .hasSize(CHATS)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"due", "claim", "wish", "sent", "nextDue"})
    void nothing_is_lost_or_sent_twice_and_it_goes_on_when_the_cause_is_gone(String call) {
        Instant repaired = world.now().plus(Duration.ofMinutes(20));
        world.runFor(Duration.ofMillis(60));
        outbox.breakAt(name -> name.equals(call) && world.now().isBefore(repaired));
        world.runUntil(repaired.plus(Duration.ofMinutes(6)));
        allArrivedOnce();
    }

    @Test
    void a_database_that_takes_nothing_at_all_is_waited_for_however_long_that_takes() {
        Instant repaired = world.now().plus(Duration.ofHours(5));
        world.runFor(Duration.ofMillis(60));
        outbox.breakAt(name -> world.now().isBefore(repaired));
        world.runUntil(repaired);
        assertThat(world.delivered.size()).isBetween(1, 2 * Dispatcher.IN_FLIGHT);
        world.runFor(Duration.ofMinutes(6));
        allArrivedOnce();
    }

    @Test
    void while_nothing_can_be_settled_no_more_is_claimed() {
        outbox.breakAt("sent"::equals);
        world.runFor(Duration.ofHours(1));
        assertThat(world.delivered).hasSize(Dispatcher.IN_FLIGHT);
        assertThat(outbox.rows())
                .filteredOn(row -> row.state() == State.SENDING)
                .hasSize(Dispatcher.IN_FLIGHT);
    }

    @Test
    void a_database_that_fails_is_asked_ever_more_seldom() {
        outbox.breakAt(name -> true);
        int before = outbox.transactions();
        world.runFor(Duration.ofMinutes(10));
        assertThat(outbox.transactions() - before).isLessThan(150);
    }

    @Test
    void a_chat_whose_wishes_cannot_be_read_holds_up_no_other() {
        outbox.breakAt(name -> name.equals("wish") && world.delivered.isEmpty());
        world.runFor(Duration.ofSeconds(1));
        outbox.breakAt(name -> false);
        world.runFor(Duration.ofMinutes(6));
        allArrivedOnce();
        assertThat(outbox.rows()).extracting(Row::attempts).containsOnly(1);
    }

    @Test
    void a_group_that_was_stored_in_part_is_stored_to_its_end() {
        int[] calls = {0};
        outbox.breakAt(name -> {
            calls[0] += name.equals("sent") ? 1 : 0;
            return name.equals("sent") && calls[0] == 3;
        });
        world.runFor(Duration.ofMinutes(1));
        allArrivedOnce();
        assertThat(List.of(world.mostCalls())).containsExactly(Dispatcher.IN_FLIGHT);
    }
}
