package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Place;
import kexuebot.bot.delivery.Outbox;
import kexuebot.bot.delivery.Parcel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every database must do for deliveries on their way. */
abstract class OutboxDeliveryContract extends OutboxContract {

    @Test
    void what_is_planned_is_due_at_its_time_and_not_before() {
        plan(ALICE, NOW, 1);

        assertThat(due(NOW.minusMillis(1))).isEmpty();
        assertThat(due(NOW)).containsExactly(Parcel.of(ALICE, posts(1).get(0), 1));
        assertThat(outbox.nextDue()).contains(NOW);
    }

    @Test
    void an_empty_outbox_has_nothing_due_ever() {
        assertThat(due(NOW)).isEmpty();
        assertThat(outbox.nextDue()).isEmpty();
        assertThat(outbox.claim(List.of(), LEASE)).isEmpty();
    }

    @Test
    void the_most_overdue_comes_first_and_looking_changes_nothing() {
        plan(ALICE, NOW.minusSeconds(1), 1);
        plan(BOB, NOW.minusSeconds(2), 1);
        plan(place(3), NOW, 1);

        assertThat(due(NOW)).extracting(Parcel::place).containsExactly(BOB, ALICE, place(3));
        assertThat(due(NOW)).hasSize(3);
        assertThat(outbox.due(NOW, 2, List.of())).extracting(Parcel::place).containsExactly(BOB, ALICE);
    }

    @Test
    void a_chat_gets_one_parcel_at_a_time_the_oldest_announcement_first() {
        plan(ALICE, NOW, 9, 3, 5);
        plan(topic(ALICE, 7), NOW.minusMillis(1), 1);

        assertThat(due(NOW)).extracting(Parcel::place).containsExactly(topic(ALICE, 7));
        outbox.sent(claimOne(NOW), 1, NOW);
        assertThat(due(NOW)).extracting(Parcel::posts).containsExactly(posts(9));
    }

    @Test
    void a_chat_with_much_to_come_does_not_hide_the_others() {
        plan(ALICE, NOW.minusSeconds(1), IntStream.rangeClosed(1, 40).toArray());
        plan(BOB, NOW, 1);

        assertThat(outbox.due(NOW, 2, List.of())).extracting(Parcel::place).containsExactly(ALICE, BOB);
    }

    @Test
    void excepted_chats_are_passed_over_with_all_their_topics() {
        plan(ALICE, NOW, 1, 2);
        plan(topic(ALICE, 7), NOW, 1);
        plan(BOB, NOW, 1);

        assertThat(outbox.due(NOW, 1, List.of(ALICE.chat())))
                .extracting(Parcel::place)
                .containsExactly(BOB);
        assertThat(outbox.due(NOW, 1, List.of(ALICE.chat(), BOB.chat()))).isEmpty();
    }

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

    @Test
    void what_was_sent_is_done_and_has_the_number_of_its_message() {
        plan(ALICE, NOW, 1);
        Parcel parcel = claimOne(NOW);
        outbox.sent(parcel, 77, NOW);
        outbox.sent(parcel, 77, NOW);

        assertThat(rows.state(parcel)).isEqualTo("sent 1 message 77");
        assertThat(outbox.nextDue()).isEmpty();
        assertThat(due(LEASE.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void what_did_not_arrive_is_due_again_and_the_attempt_does_not_count() {
        plan(ALICE, NOW, 1);
        Parcel parcel = claimOne(NOW);
        outbox.again(parcel, NOW.plusSeconds(5));
        outbox.again(parcel, NOW.plusSeconds(50)); // as after a failure that was none

        assertThat(rows.state(parcel)).isEqualTo("pending 0");
        assertThat(outbox.nextDue()).contains(NOW.plusSeconds(5));
        assertThat(due(NOW.plusSeconds(5))).containsExactly(parcel);
    }

    @Test
    void what_may_have_arrived_is_due_again_and_its_attempts_are_counted() {
        plan(ALICE, NOW, 1);
        Parcel parcel = claimOne(NOW);
        outbox.unknown(parcel, LEASE, "no answer");

        assertThat(rows.state(parcel)).isEqualTo("unknown 1 because no answer");
        assertThat(due(LEASE.minusMillis(1))).isEmpty();
        Parcel second = claimOne(LEASE);
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(rows.state(second)).isEqualTo("sending 2");
    }

    @Test
    void what_failed_never_comes_again_and_the_reason_is_kept_in_a_line() {
        plan(ALICE, NOW, 1);
        Parcel parcel = claimOne(NOW);
        outbox.failed(parcel, NOW, "Bad Request:\n\0message " + "long ".repeat(200));

        assertThat(rows.state(parcel))
                .startsWith("failed 1 because Bad Request: message long")
                .hasSizeLessThan(600);
        assertThat(outbox.nextDue()).isEmpty();
    }

    @Test
    void what_was_dropped_is_as_if_it_had_never_been_planned() {
        plan(ALICE, NOW, 1);
        Parcel parcel = claimOne(NOW);
        outbox.dropped(parcel);

        assertThat(rows.state(parcel)).isEqualTo("none");
        plan(ALICE, NOW, 1);
        assertThat(due(NOW)).hasSize(1);
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
    void all_that_waits_for_a_chat_is_put_off_and_nothing_is_brought_forward() {
        plan(ALICE, NOW, 1);
        plan(topic(ALICE, 7), NOW, 1);
        plan(ALICE, NOW.plusSeconds(100), 2);
        plan(BOB, NOW, 1);
        Instant later = NOW.plusSeconds(30);
        outbox.postpone(ALICE.chat(), later);

        assertThat(due(NOW)).extracting(Parcel::place).containsExactly(BOB);
        outbox.postpone(BOB.chat(), NOW.minusSeconds(5));
        assertThat(due(NOW)).hasSize(1);
        assertThat(due(later)).extracting(Parcel::posts).containsExactly(posts(1), posts(1));
        rows.execute("DELETE FROM delivery WHERE post = 1");
        assertThat(outbox.nextDue()).contains(NOW.plusSeconds(100));
    }

    @Test
    void what_was_sent_stays_so_when_its_chat_is_put_off() {
        plan(ALICE, NOW, 1);
        deliverOne(7);
        outbox.postpone(ALICE.chat(), NOW.plusSeconds(30));

        assertThat(outbox.nextDue()).isEmpty();
    }

    @Test
    void parcels_keep_their_order_when_they_are_claimed() {
        plan(place(30), NOW.minusSeconds(3), 1);
        plan(place(4), NOW.minusSeconds(2), 1);
        plan(place(100), NOW.minusSeconds(1), 1);

        assertThat(claimDue(NOW)).extracting(Parcel::place).containsExactly(place(30), place(4), place(100));
    }

    @Test
    void a_place_of_any_platform_comes_back_as_it_was() {
        Place odd = topic(Place.of(new ChatId("matrix", "!a:b.org")), Integer.MAX_VALUE);
        plan(odd, NOW, Integer.MAX_VALUE);

        assertThat(due(NOW))
                .containsExactly(Parcel.of(odd, posts(Integer.MAX_VALUE).get(0), 1));
    }
}
