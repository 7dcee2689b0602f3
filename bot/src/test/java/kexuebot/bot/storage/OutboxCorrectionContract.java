package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kexuebot.bot.chat.Place;
import kexuebot.bot.delivery.Kind;
import kexuebot.bot.delivery.Parcel;
import kexuebot.bot.delivery.Recipient;
import org.junit.jupiter.api.Test;

/** What every database must do for corrections. */
abstract class OutboxCorrectionContract extends OutboxContract {

    private static Parcel correction(Place place, int post, int message) {
        return new Parcel(
                place,
                Kind.CORRECTION,
                posts(post),
                false,
                posts(post),
                Set.copyOf(posts(post)),
                1,
                OptionalInt.of(message));
    }

    private List<Recipient> recipients(int post) {
        return outbox.recipients(announcement(post, Kind.CORRECTION), Optional.of("series"), 100);
    }

    @Test
    void a_correction_edits_the_message_that_announced_the_post() {
        plan(ALICE, NOW, 1);
        deliverOne(77);
        planCorrection(ALICE, 1);

        assertThat(due(NOW)).containsExactly(correction(ALICE, 1, 77));
        deliverOne(77);
        assertThat(rows.state(ALICE, 1, Kind.CORRECTION)).isEqualTo("sent 1 message 77");
        assertThat(rows.state(ALICE, 1, Kind.POST)).isEqualTo("sent 1 message 77");
    }

    @Test
    void a_correction_waits_until_it_is_known_what_became_of_the_announcement() {
        plan(ALICE, NOW, 1);
        Parcel announced = claimOne(NOW);
        planCorrection(ALICE, 1);

        assertThat(due(NOW)).isEmpty();
        assertThat(outbox.nextDue()).contains(LEASE);
        outbox.unknown(announced, LEASE, "no answer");
        assertThat(due(NOW)).isEmpty();
        Parcel second = claimOne(LEASE);
        assertThat(second.kind()).isEqualTo(Kind.POST);
        outbox.sent(second, 77, LEASE);
        assertThat(due(LEASE)).containsExactly(correction(ALICE, 1, 77));
    }

    @Test
    void a_correction_of_what_never_arrived_is_forgotten_and_no_dead_letter() {
        plan(ALICE, NOW, 1);
        Parcel announced = claimOne(NOW);
        planCorrection(ALICE, 1);
        outbox.failed(announced, NOW, "refused");

        assertThat(rows.state(ALICE, 1, Kind.CORRECTION)).isEqualTo("none");
        assertThat(outbox.status(NOW).failed()).isEqualTo(1);
        assertThat(outbox.nextDue()).isEmpty();
    }

    @Test
    void a_correction_of_what_was_dropped_is_dropped_too() {
        plan(ALICE, NOW, 1);
        Parcel announced = claimOne(NOW);
        planCorrection(ALICE, 1);
        outbox.dropped(announced);

        assertThat(outbox.nextDue()).isEmpty();
    }

    @Test
    void a_message_whose_number_nobody_knows_is_not_corrected() {
        plan(ALICE, NOW, 1);
        Parcel announced = claimOne(NOW);
        planCorrection(ALICE, 1);
        outbox.sent(announced, 0, NOW);

        assertThat(rows.state(ALICE, 1, Kind.CORRECTION)).isEqualTo("none");
        assertThat(outbox.status(NOW).failed()).isZero();
    }

    @Test
    void a_correction_that_lost_its_announcement_is_never_claimed() {
        planCorrection(ALICE, 1);
        plan(BOB, NOW, 2);

        assertThat(claimDue(NOW)).containsExactly(Parcel.of(BOB, posts(2).get(0), 1));
        assertThat(rows.state(ALICE, 1, Kind.CORRECTION)).isEqualTo("none");
    }

    @Test
    void the_correction_of_a_digest_shows_the_whole_digest_and_what_of_it_is_revised() {
        planDigest(ALICE, NOW, 9, 3, 5);
        deliverOne(12);
        planDigest(ALICE, NOW, 4);
        deliverOne(13);
        planCorrection(ALICE, 3);
        deliverOne(12);
        planCorrection(ALICE, 9);

        assertThat(due(NOW))
                .containsExactly(new Parcel(
                        ALICE,
                        Kind.CORRECTION,
                        posts(9),
                        true,
                        posts(9, 3, 5),
                        Set.copyOf(posts(9, 3)),
                        1,
                        OptionalInt.of(12)));
    }

    @Test
    void a_message_of_another_place_with_the_same_number_is_not_mixed_in() {
        planDigest(ALICE, NOW, 1);
        deliverOne(12);
        planDigest(BOB, NOW, 2);
        deliverOne(12);
        planDigest(topic(ALICE, 7), NOW, 3);
        deliverOne(12);
        planCorrection(ALICE, 1);

        assertThat(due(NOW)).extracting(Parcel::shown).containsExactly(posts(1));
    }

    @Test
    void those_are_told_of_a_correction_whose_message_is_there_or_may_be_there() {
        for (int chat = 1; chat <= 5; chat++) {
            rows.subscribe(place(chat), "", NOW.minusSeconds(1));
            plan(place(chat), NOW.plusSeconds(chat), 1);
        }
        outbox.sent(claimOne(NOW.plusSeconds(1)), 71, NOW);
        outbox.unknown(claimOne(NOW.plusSeconds(2)), LEASE.plusSeconds(60), "no answer");
        outbox.failed(claimOne(NOW.plusSeconds(3)), NOW, "refused");
        claimOne(NOW.plusSeconds(4));

        assertThat(recipients(1)).extracting(Recipient::place).containsExactly(place(1), place(2), place(4));
    }

    @Test
    void a_message_whose_number_nobody_knows_has_nobody_to_tell() {
        rows.subscribe(ALICE, "", NOW.minusSeconds(1));
        plan(ALICE, NOW, 1);
        deliverOne(0);

        assertThat(recipients(1)).isEmpty();
    }

    @Test
    void a_place_with_several_subscriptions_is_told_of_a_correction_once() {
        rows.pause(rows.subscribe(ALICE, "tag:矩阵", NOW.plusSeconds(1)));
        rows.subscribe(topic(ALICE, 7), "", NOW);
        rows.subscribe(ALICE, "", NOW);
        plan(ALICE, NOW, 1);
        deliverOne(77);

        assertThat(recipients(1)).extracting(Recipient::place).containsExactly(ALICE);
        assertThat(recipients(2)).isEmpty();
    }

    @Test
    void a_place_that_is_stopped_is_told_of_no_correction() {
        rows.subscribe(ALICE, "", NOW);
        plan(ALICE, NOW, 1);
        deliverOne(77);
        rows.stop(ALICE);

        assertThat(recipients(1)).isEmpty();
    }
}
