package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kexuebot.bot.delivery.Announcement;
import kexuebot.bot.delivery.Kind;
import kexuebot.bot.delivery.Parcel;
import kexuebot.bot.delivery.Planned;
import kexuebot.bot.delivery.Recipient;
import kexuebot.bot.subscription.Digest;
import kexuebot.bot.subscription.Preferences;
import kexuebot.bot.subscription.QuietHours;
import kexuebot.bot.subscription.Target;
import kexuebot.catalog.post.PostId;
import org.junit.jupiter.api.Test;

/** What every database must do to make deliveries of announcements. */
abstract class OutboxSpreadContract extends OutboxContract {
    private static final Instant BEFORE = NOW.minusMillis(1);
    private static final Announcement NEWS = announcement(1, Kind.POST);

    private List<Recipient> recipients(Optional<String> series) {
        return outbox.recipients(NEWS, series, 100);
    }

    private List<Long> numbers() {
        return recipients(Optional.empty()).stream()
                .map(Recipient::subscription)
                .toList();
    }

    private static Planned planned(int chat) {
        return new Planned(place(chat), NOW, false);
    }

    @Test
    void the_oldest_announcement_that_is_ready_comes_first() {
        rows.announce(7, Kind.POST, NOW, NOW);
        rows.announce(9, Kind.POST, NOW.minusSeconds(1), NOW.plusSeconds(1));
        rows.announce(8, Kind.CORRECTION, NOW.minusSeconds(2), NOW.plusMillis(1));

        assertThat(outbox.unspread(BEFORE)).isEmpty();
        assertThat(outbox.unspread(NOW)).contains(announcement(7, Kind.POST));
        assertThat(outbox.unspread(NOW.plusSeconds(1)))
                .contains(new Announcement(new PostId(8), Kind.CORRECTION, NOW.minusSeconds(2), 0));
    }

    @Test
    void a_post_is_announced_before_its_correction() {
        rows.announce(7, Kind.CORRECTION, NOW, NOW);
        rows.announce(7, Kind.POST, NOW, NOW);

        assertThat(outbox.unspread(NOW)).map(Announcement::kind).contains(Kind.POST);
    }

    @Test
    void deliveries_and_how_far_they_came_are_stored_together_and_outlive_the_program() {
        rows.announce(1, Kind.POST, NOW, NOW);
        outbox.spread(NEWS, List.of(planned(1), planned(2)), 20, false);
        database.reopen();
        open_the_outbox();

        assertThat(outbox.unspread(NOW)).contains(new Announcement(new PostId(1), Kind.POST, NOW, 20));
        assertThat(due(NOW)).hasSize(2);
        outbox.spread(NEWS, List.of(planned(3)), 30, true);
        assertThat(outbox.unspread(NOW)).isEmpty();
        assertThat(due(NOW)).hasSize(3);
    }

    @Test
    void a_failing_stretch_stores_nothing() {
        rows.announce(1, Kind.POST, NOW, NOW);

        assertThatThrownBy(() -> outbox.spread(NEWS, Arrays.asList(planned(1), null), 20, true))
                .isInstanceOf(RuntimeException.class);
        assertThat(outbox.unspread(NOW)).contains(NEWS);
        assertThat(due(NOW)).isEmpty();
    }

    @Test
    void a_stretch_that_was_stored_already_changes_nothing() {
        rows.announce(1, Kind.POST, NOW, NOW);
        outbox.spread(NEWS, List.of(planned(1), planned(2)), 20, false);
        outbox.sent(claimDue(NOW).get(0), 7, NOW);
        outbox.spread(NEWS, List.of(planned(1), planned(2), planned(2)), 10, false);

        assertThat(outbox.unspread(NOW)).map(Announcement::spreadTo).contains(20L);
        assertThat(rows.state(ALICE, 1, Kind.POST)).isEqualTo("sent 1 message 7");
        assertThat(rows.state(BOB, 1, Kind.POST)).isEqualTo("sending 1");
    }

    @Test
    void an_announcement_that_interests_nobody_ends() {
        rows.announce(1, Kind.POST, NOW, NOW);
        outbox.spread(NEWS, List.of(), 0, true);

        assertThat(outbox.unspread(NOW)).isEmpty();
    }

    @Test
    void recipients_come_by_number_from_where_the_last_stretch_ended() {
        IntStream.rangeClosed(1, 5).forEach(chat -> rows.subscribe(place(chat), "", BEFORE));

        assertThat(outbox.recipients(NEWS, Optional.empty(), 2))
                .extracting(Recipient::subscription)
                .containsExactly(1L, 2L);
        assertThat(outbox.recipients(new Announcement(new PostId(1), Kind.POST, NOW, 2), Optional.empty(), 5))
                .extracting(Recipient::subscription)
                .containsExactly(3L, 4L, 5L);
    }

    @Test
    void a_recipient_has_all_that_its_delivery_depends_on() {
        rows.execute("INSERT INTO chat (chat, digest, quiet, zone, silent, digest_lines)"
                + " VALUES ('telegram:1', 'MONDAY 08:00', '23:00-07:30', 'Europe/Berlin', 1, 0)");
        rows.subscribe(topic(ALICE, 7), "低秩 tag:矩阵", BEFORE);
        rows.subscribe(BOB, "", BEFORE);

        Preferences chosen = new Preferences(
                Optional.of(new Digest(Optional.of(DayOfWeek.MONDAY), LocalTime.of(8, 0))),
                Optional.of(new QuietHours(LocalTime.of(23, 0), LocalTime.of(7, 30))),
                Optional.of(ZoneId.of("Europe/Berlin")),
                true,
                false);
        assertThat(recipients(Optional.empty()))
                .containsExactly(
                        new Recipient(1, topic(ALICE, 7), Target.read("低秩 tag:矩阵"), chosen),
                        new Recipient(2, BOB, Target.ALL, Preferences.NONE));
    }

    @Test
    void who_subscribed_when_the_post_was_there_already_is_not_told() {
        rows.subscribe(ALICE, "", NOW);
        rows.subscribe(BOB, "", BEFORE);

        assertThat(numbers()).containsExactly(2L);
    }

    @Test
    void a_paused_subscription_gets_nothing() {
        rows.pause(rows.subscribe(ALICE, "", BEFORE));
        rows.subscribe(ALICE, "tag:矩阵", BEFORE);

        assertThat(numbers()).containsExactly(2L);
    }

    @Test
    void a_stopped_chat_gets_nothing_and_a_stopped_topic_is_the_only_one() {
        rows.subscribe(ALICE, "", BEFORE);
        rows.subscribe(topic(ALICE, 7), "", BEFORE);
        rows.subscribe(BOB, "", BEFORE);
        rows.subscribe(topic(BOB, 7), "", BEFORE);
        rows.subscribe(topic(BOB, 8), "", BEFORE);
        rows.stop(ALICE);
        rows.stop(topic(BOB, 7));

        assertThat(numbers()).containsExactly(3L, 5L);
    }

    @Test
    void a_muted_series_is_muted_in_its_place_alone() {
        rows.subscribe(ALICE, "", BEFORE);
        rows.subscribe(topic(ALICE, 7), "", BEFORE);
        rows.mute(ALICE, "矩阵");
        rows.mute(ALICE, "别的");

        assertThat(recipients(Optional.of("矩阵"))).extracting(Recipient::place).containsExactly(topic(ALICE, 7));
        assertThat(recipients(Optional.of("流形"))).hasSize(2);
        assertThat(recipients(Optional.empty())).hasSize(2);
    }

    @Test
    void a_damaged_subscription_holds_up_nobody() {
        rows.subscribe(ALICE, "year:never", BEFORE);
        rows.subscribe(BOB, "", BEFORE);
        rows.subscribe(place(3), "", BEFORE);

        assertThat(outbox.recipients(NEWS, Optional.empty(), 2))
                .extracting(Recipient::place)
                .containsExactly(BOB, place(3));
    }

    @Test
    void damaged_preferences_read_as_not_chosen() {
        rows.execute("INSERT INTO chat (chat, digest, quiet, zone, silent, digest_lines)"
                + " VALUES ('telegram:1', 'SOMEDAY 08:00', '23:00', 'Nowhere/Land', 1, 7)");
        rows.execute("INSERT INTO chat (chat, digest, quiet, zone) VALUES ('telegram:2', '8', '07:00-07:00', '')");
        rows.subscribe(ALICE, "", BEFORE);
        rows.subscribe(BOB, "", BEFORE);

        assertThat(recipients(Optional.empty()))
                .extracting(Recipient::preferences)
                .containsExactly(Preferences.NONE.withSilent(true), Preferences.NONE);
    }

    @Test
    void a_digest_is_planned_as_one() {
        outbox.spread(NEWS, List.of(new Planned(ALICE, NOW, true)), 1, false);

        assertThat(due(NOW)).containsExactly(Parcel.digest(ALICE, posts(1), 1));
    }
}
