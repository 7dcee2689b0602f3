package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kexuebot.bot.delivery.Announcement;
import kexuebot.bot.delivery.Kind;
import kexuebot.bot.delivery.Parcel;
import kexuebot.bot.delivery.Recipient;
import kexuebot.catalog.post.PostId;
import org.junit.jupiter.api.Test;

/** What every outbox must do with what was stored while the clock was wrong. */
abstract class OutboxClockContract extends OutboxContract {
    private static final Duration YEARS = Duration.ofDays(1_500);
    private static final Instant BACK = NOW.minus(YEARS);
    private static final Instant BACK_LEASE = BACK.plusSeconds(60);

    private void setBack() {
        outbox.clockSetBack(BACK, BACK_LEASE);
    }

    @Test
    void what_was_in_hand_while_the_clock_was_ahead_is_due_after_a_lease_of_now() {
        plan(ALICE, NOW, 9948);
        plan(BOB, NOW, 9948);
        List<Parcel> claimed = claimDue(NOW);
        outbox.unknown(claimed.get(0), NOW.plusSeconds(300), "reset");
        setBack();

        assertThat(outbox.nextDue()).contains(BACK_LEASE);
        assertThat(due(BACK_LEASE)).hasSize(2);
    }

    @Test
    void what_was_planned_while_the_clock_was_ahead_is_due_now() {
        plan(ALICE, NOW, 9948);
        planDigest(BOB, NOW, 9948);
        setBack();

        assertThat(due(BACK)).hasSize(2);
    }

    @Test
    void what_was_put_off_while_the_clock_was_ahead_is_due_now() {
        plan(ALICE, BACK, 9948);
        outbox.postpone(ALICE.chat(), NOW);
        setBack();

        assertThat(due(BACK)).hasSize(1);
    }

    @Test
    void a_clock_that_was_right_all_the_time_changes_nothing() {
        plan(ALICE, NOW.plus(Duration.ofHours(9)), 9948); // quiet until then
        planDigest(BOB, NOW.plus(Duration.ofDays(7)), 9948);
        plan(place(3), NOW, 9948);
        claimDue(NOW);
        outbox.clockSetBack(NOW.plusSeconds(5), LEASE.plusSeconds(5));

        assertThat(due(LEASE)).hasSize(1);
        assertThat(due(NOW.plus(Duration.ofHours(9)).minusMillis(1))).hasSize(1);
        assertThat(due(NOW.plus(Duration.ofDays(7)).minusMillis(1))).hasSize(2);
        assertThat(due(NOW.plus(Duration.ofDays(7)))).hasSize(3);
    }

    @Test
    void an_announcement_from_the_future_is_spread() {
        rows.announce(9948, Kind.POST, NOW, NOW.plusSeconds(3_600));

        assertThat(outbox.unspread(NOW)).isEmpty();
        assertThat(outbox.unspread(BACK)).contains(announcement(9948, Kind.POST));
    }

    @Test
    void a_subscription_from_the_future_hears_of_what_is_new() {
        rows.subscribe(ALICE, "", NOW.plus(YEARS));
        rows.subscribe(BOB, "", NOW);
        Announcement post = new Announcement(new PostId(9948), Kind.POST, NOW, 0);

        assertThat(outbox.recipients(post, Optional.empty(), 9))
                .extracting(Recipient::place)
                .containsExactly(ALICE);
    }

    @Test
    void what_is_too_old_is_given_up_and_the_rest_stays_in_hand() {
        plan(ALICE, NOW, 9948);
        Parcel parcel = claimOne(NOW);
        outbox.failedIfOld(parcel, NOW, NOW, "502");
        assertThat(rows.state(parcel)).isEqualTo("sending 1");

        outbox.failedIfOld(parcel, NOW.plusSeconds(1), NOW, "502");
        outbox.again(parcel, NOW);
        assertThat(rows.state(parcel)).isEqualTo("failed 1 because 502");
    }
}
