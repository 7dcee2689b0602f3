package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Place;
import kexuebot.bot.delivery.Parcel;
import org.junit.jupiter.api.Test;

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
    void a_place_of_any_platform_comes_back_as_it_was() {
        Place odd = topic(Place.of(new ChatId("matrix", "!a:b.org")), Integer.MAX_VALUE);
        plan(odd, NOW, Integer.MAX_VALUE);

        assertThat(due(NOW))
                .containsExactly(Parcel.of(odd, posts(Integer.MAX_VALUE).get(0), 1));
    }
}
