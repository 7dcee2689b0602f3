package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kexuebot.bot.delivery.Outbox;
import kexuebot.bot.delivery.Parcel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every database must do for parcels that are taken in hand. */
abstract class OutboxClaimContract extends OutboxContract {

    @Test
    void what_is_claimed_is_being_sent_until_the_lease_ends() {
        plan(ALICE, NOW, 1);
        Parcel parcel = claimOne(NOW);
        database.reopen();
        open_the_outbox();

        assertThat(parcel.attempt()).isEqualTo(1);
        assertThat(rows.state(parcel)).isEqualTo("sending 1");
        assertThat(due(LEASE.minusMillis(1))).isEmpty();
        assertThat(outbox.nextDue()).contains(LEASE);
        assertThat(due(LEASE)).extracting(Parcel::attempt).containsExactly(2);
    }

    @Test
    void what_is_settled_together_is_stored_altogether_or_not_at_all() {
        plan(ALICE, NOW, 1);
        plan(BOB, NOW, 1);
        List<Parcel> claimed = claimDue(NOW);

        assertThatIllegalStateException()
                .isThrownBy(() -> outbox.together(() -> {
                    outbox.sent(claimed.get(0), 11, NOW);
                    throw new IllegalStateException("in the middle");
                }));
        assertThat(claimed).extracting(rows::state).containsExactly("sending 1", "sending 1");

        outbox.together(() -> claimed.forEach(parcel -> outbox.sent(parcel, 11, NOW)));
        assertThat(claimed).extracting(rows::state).allMatch(state -> state.startsWith("sent"));
    }

    @Test
    void what_was_looked_up_twice_is_claimed_once() {
        plan(ALICE, NOW, 1);
        plan(BOB, NOW, 1);
        List<Parcel> first = due(NOW);
        List<Parcel> second = due(NOW);

        assertThat(outbox.claim(first.subList(0, 1), LEASE)).hasSize(1);
        assertThat(outbox.claim(second, LEASE)).containsExactly(second.get(1));
    }

    @Test
    void what_was_looked_up_before_it_was_put_off_is_not_claimed() {
        plan(ALICE, NOW, 1);
        List<Parcel> seen = due(NOW);
        outbox.again(claimOne(NOW), LEASE);

        assertThat(outbox.claim(seen, LEASE)).isEmpty();
    }

    @Test
    void of_two_that_claim_at_the_same_time_one_gets_each_parcel() throws Exception {
        IntStream.rangeClosed(1, 40).forEach(chat -> plan(place(chat), NOW, 1));
        List<Parcel> seen = due(NOW);

        assertThat(claimTwice(seen, seen, 1)).containsExactlyInAnyOrderElementsOf(seen);
    }

    @Test
    void two_that_claim_in_opposite_order_do_not_wait_for_each_other() throws Exception {
        IntStream.rangeClosed(1, 40).forEach(chat -> plan(place(chat), NOW, 1));
        List<Parcel> seen = due(NOW);
        List<Parcel> backwards = new ArrayList<>(seen);
        Collections.reverse(backwards);

        assertThat(claimTwice(seen, backwards, seen.size())).containsExactlyInAnyOrderElementsOf(seen);
    }

    /** What two got together that claimed at the same time, so many parcels at once. */
    private List<Parcel> claimTwice(List<Parcel> first, List<Parcel> second, int size) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<List<Parcel>> one = threads.submit(() -> claim(first, size, start));
            Future<List<Parcel>> other = threads.submit(() -> claim(second, size, start));
            return Stream.concat(one.get().stream(), other.get().stream()).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Parcel> claim(List<Parcel> parcels, int size, CyclicBarrier start) throws Exception {
        start.await();
        List<Parcel> claimed = new ArrayList<>();
        for (int i = 0; i < parcels.size(); i += size) {
            claimed.addAll(outbox.claim(parcels.subList(i, i + size), LEASE));
        }
        return claimed;
    }

    static Stream<Arguments> late() {
        return Stream.of(
                Arguments.of("again", (BiConsumer<Outbox, Parcel>) (outbox, parcel) -> outbox.again(parcel, NOW)),
                Arguments.of(
                        "unknown", (BiConsumer<Outbox, Parcel>) (outbox, parcel) -> outbox.unknown(parcel, NOW, "")),
                Arguments.of("failed", (BiConsumer<Outbox, Parcel>) (outbox, parcel) -> outbox.failed(parcel, NOW, "")),
                Arguments.of("dropped", (BiConsumer<Outbox, Parcel>) Outbox::dropped));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("late")
    void who_comes_back_after_the_lease_leaves_what_another_has_in_hand(
            String name, BiConsumer<Outbox, Parcel> settling) {
        plan(ALICE, NOW, 1);
        Parcel first = claimOne(NOW);
        Parcel second = claimOne(LEASE);
        settling.accept(outbox, first);

        assertThat(rows.state(second)).isEqualTo("sending 2");
        outbox.sent(first, 5, NOW);
        outbox.sent(second, 6, NOW);
        assertThat(rows.state(second)).isEqualTo("sent 2 message 5");
    }

    @Test
    void parcels_keep_their_order_when_they_are_claimed() {
        plan(place(30), NOW.minusSeconds(3), 1);
        plan(place(4), NOW.minusSeconds(2), 1);
        plan(place(100), NOW.minusSeconds(1), 1);

        assertThat(claimDue(NOW)).extracting(Parcel::place).containsExactly(place(30), place(4), place(100));
    }
}
