package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kexuebot.bot.chat.Language;
import kexuebot.bot.delivery.Announcement;
import kexuebot.bot.delivery.Kind;
import kexuebot.bot.delivery.OutboxStatus;
import kexuebot.bot.delivery.OutboxStatus.DeadLetter;
import kexuebot.bot.delivery.Parcel;
import kexuebot.bot.delivery.Wish;
import kexuebot.bot.subscription.Preferences;
import kexuebot.bot.subscription.Stop;
import kexuebot.bot.subscription.Target;
import org.junit.jupiter.api.Test;

/** What every database must tell of an outbox, of those it delivers to, and when it must forget. */
abstract class OutboxReportContract extends OutboxContract {

    @Test
    void an_empty_outbox_stands_empty() {
        assertThat(outbox.status(NOW)).isEqualTo(OutboxStatus.EMPTY);
    }

    @Test
    void what_waits_what_is_overdue_and_what_was_sent_is_counted() {
        rows.subscribe(ALICE, "", NOW);
        rows.subscribe(ALICE, "tag:矩阵", NOW);
        plan(ALICE, NOW.minusSeconds(9), 1, 2, 3);
        outbox.sent(claimOne(NOW), 7, NOW.minus(Duration.ofDays(1)));
        outbox.sent(claimOne(NOW), 8, NOW.minus(Duration.ofDays(1)).plusMillis(1));
        plan(BOB, NOW.plusSeconds(5), 4);

        OutboxStatus status = outbox.status(NOW);
        assertThat(status.waiting()).isEqualTo(2);
        assertThat(status.overdueSince()).contains(NOW.minusSeconds(9));
        assertThat(status.sent()).isEqualTo(1);
        assertThat(status.subscriptions()).isEqualTo(2);
    }

    @Test
    void what_is_to_come_or_being_sent_is_not_overdue() {
        plan(ALICE, NOW, 1);
        plan(BOB, NOW.plusMillis(1), 1);
        claimOne(NOW);

        assertThat(outbox.status(NOW).overdueSince()).isEmpty();
        assertThat(outbox.status(NOW).waiting()).isEqualTo(2);
    }

    @Test
    void chats_that_blocked_the_bot_do_not_hide_what_went_wrong_elsewhere() {
        plan(ALICE, NOW, 1);
        outbox.failed(claimOne(NOW), NOW, "Forbidden: bot was blocked by the user");
        plan(BOB, NOW, 1);
        outbox.failed(claimOne(NOW), NOW, "message is too long");
        new JdbiStops(database.jdbi()).stop(new Stop(ALICE, Stop.Reason.BLOCKED, NOW));
        new JdbiStops(database.jdbi()).stop(new Stop(BOB, Stop.Reason.NO_RIGHTS, NOW));

        assertThat(outbox.status(NOW).failed()).isEqualTo(1);
        assertThat(outbox.status(NOW).latest())
                .extracting(OutboxStatus.DeadLetter::place)
                .containsExactly(BOB);
    }

    @Test
    void dead_letters_are_counted_and_the_latest_are_shown_newest_first() {
        for (int post = 1; post <= OutboxStatus.SHOWN + 2; post++) {
            plan(topic(ALICE, 3), NOW, post);
            outbox.failed(claimOne(NOW), NOW.plusSeconds(post), "refused " + post);
        }

        OutboxStatus status = outbox.status(NOW);
        assertThat(status.failed()).isEqualTo(OutboxStatus.SHOWN + 2);
        assertThat(status.latest()).hasSize(OutboxStatus.SHOWN);
        assertThat(status.latest().get(0))
                .isEqualTo(
                        new DeadLetter(topic(ALICE, 3), posts(7).get(0), Kind.POST, NOW.plusSeconds(7), "refused 7"));
        assertThat(status.latest().get(1).post()).isEqualTo(posts(6).get(0));
    }

    @Test
    void a_place_wants_what_its_subscriptions_are_to_unless_paused() {
        rows.subscribe(ALICE, "tag:矩阵", NOW);
        rows.pause(rows.subscribe(ALICE, "", NOW));
        rows.subscribe(ALICE, "year:never", NOW);
        rows.subscribe(topic(ALICE, 7), "优化", NOW);
        rows.mute(ALICE, "序列");
        rows.mute(topic(ALICE, 7), "别的");
        rows.execute("INSERT INTO chat (chat, language, silent) VALUES ('telegram:1', 'en', 1)");

        assertThat(outbox.wish(ALICE))
                .isEqualTo(new Wish(
                        List.of(Target.read("tag:矩阵")),
                        Set.of("序列"),
                        Preferences.NONE.withSilent(true),
                        Optional.of(Language.EN)));
    }

    @Test
    void a_place_that_is_not_known_wants_nothing() {
        assertThat(outbox.wish(BOB)).isEqualTo(new Wish(List.of(), Set.of(), Preferences.NONE, Optional.empty()));
    }

    @Test
    void what_ended_long_ago_is_forgotten_and_what_goes_on_never() {
        Instant old = NOW.minusSeconds(1);
        plan(ALICE, old, 1, 2, 3, 4, 5);
        outbox.sent(claimOne(NOW), 1, old);
        outbox.failed(claimOne(NOW), old, "refused");
        outbox.sent(claimOne(NOW), 3, NOW);
        Parcel inHand = claimOne(NOW);

        assertThat(outbox.forgetBefore(NOW)).isEqualTo(2);
        assertThat(outbox.forgetBefore(NOW)).isZero();
        assertThat(rows.state(ALICE, 1, Kind.POST)).isEqualTo("none");
        assertThat(rows.state(ALICE, 2, Kind.POST)).isEqualTo("none");
        assertThat(rows.state(ALICE, 3, Kind.POST)).isEqualTo("sent 1 message 3");
        assertThat(rows.state(inHand)).isEqualTo("sending 1");
        assertThat(rows.state(ALICE, 5, Kind.POST)).isEqualTo("pending 0");
    }

    @Test
    void announcements_are_forgotten_when_all_had_them_long_ago() {
        rows.announce(1, Kind.POST, NOW, NOW);
        rows.announce(2, Kind.POST, NOW, NOW);
        outbox.spread(announcement(1, Kind.POST), List.of(), 0, true);

        assertThat(outbox.forgetBefore(NOW)).isZero();
        assertThat(outbox.forgetBefore(NOW.plusMillis(1))).isEqualTo(1);
        assertThat(outbox.unspread(NOW)).map(Announcement::post).contains(posts(2).get(0));
    }

    @Test
    void any_number_is_forgotten_at_once() {
        rows.execute("INSERT INTO delivery (chat, topic, post, kind, state, digest, attempts, planned_at, ended_at)"
                + " WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12000)"
                + " SELECT 'telegram:1', 0, i, 'POST', 'sent', 0, 1, 0, 0 FROM n");

        assertThat(outbox.forgetBefore(NOW)).isEqualTo(12_000);
    }
}
