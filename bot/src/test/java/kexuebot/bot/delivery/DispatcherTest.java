package kexuebot.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Place;
import kexuebot.bot.delivery.FakeOutbox.Row;
import kexuebot.bot.delivery.FakeOutbox.State;
import kexuebot.bot.subscription.Preferences;
import kexuebot.bot.subscription.QuietHours;
import kexuebot.bot.subscription.Stop;
import kexuebot.bot.subscription.Target;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.PostId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of one or a few deliveries. */
class DispatcherTest {
    private static final PostId CUR = Posts.id(Posts.CUR);
    private static final PostId ID = Posts.id(Posts.ID);
    private static final PostId FLOW = Posts.id(Posts.FLOW);
    private static final Place CHAT = World.chat(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final World world = new World();
    private final FakeOutbox outbox = world.outbox;

    private void due(Place place, PostId post) {
        if (outbox.wish(place).targets().isEmpty()) {
            outbox.subscribe(place, Target.ALL);
        }
        outbox.plan(place, post, Kind.POST, world.now(), false);
    }

    private Row row() {
        return outbox.row(CHAT, CUR, Kind.POST).orElseThrow();
    }

    /** Answers the first call so, and later ones with an arrival. */
    private void first(Receipt receipt) {
        world.platform = letter -> world.delivered.size() == 1 ? receipt : new Receipt.Sent(8);
    }

    private void dueAndRun() {
        due(CHAT, CUR);
        world.runFor(Duration.ofHours(1));
    }

    private Duration secondAfter() {
        return Duration.between(
                world.delivered.get(0).at(), world.delivered.get(1).at());
    }

    @Test
    void what_arrived_is_noted_with_its_number() {
        dueAndRun();
        assertThat(row().state()).isEqualTo(State.SENT);
        assertThat(row().message()).hasValue(7);
        assertThat(world.delivered).hasSize(1);
        assertThat(world.dispatcher.isIdle()).isTrue();
    }

    @Test
    void what_arrived_without_a_number_is_sent_too() {
        first(new Receipt.SentUnseen());
        dueAndRun();
        assertThat(row().state()).isEqualTo(State.SENT);
        assertThat(row().message()).hasValue(0);
        assertThat(world.delivered).hasSize(1);
    }

    @Test
    void what_could_not_be_taken_goes_soon_again_and_counts_no_attempt() {
        first(new Receipt.NotNow(Duration.ZERO, "502"));
        dueAndRun();
        assertThat(row().state()).isEqualTo(State.SENT);
        assertThat(row().attempts()).isEqualTo(1);
        assertThat(secondAfter()).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
    }

    @Test
    void what_could_not_be_taken_waits_as_long_as_the_platform_says() {
        first(new Receipt.NotNow(MINUTE, "502"));
        dueAndRun();
        assertThat(secondAfter()).isEqualTo(MINUTE);
    }

    @Test
    void pauses_grow_to_five_minutes_and_a_week_is_enough() {
        world.platform = letter -> new Receipt.NotNow(Duration.ZERO, "502");
        due(CHAT, CUR);
        world.runFor(Duration.ofDays(9));
        assertThat(row().state()).isEqualTo(State.FAILED);
        assertThat(row().why()).contains("502");
        int calls = world.delivered.size();
        assertThat(calls).isBetween(2_016, 4_200);
        Instant last = world.delivered.get(calls - 1).at();
        assertThat(Duration.between(world.delivered.get(calls - 2).at(), last))
                .isBetween(Duration.ofSeconds(150), Duration.ofMinutes(5));
        assertThat(Duration.between(World.START, last))
                .isBetween(Duration.ofDays(7), Duration.ofDays(7).plusMinutes(6));
    }

    @Test
    void what_fails_for_weeks_is_given_up_however_often_the_program_is_started() {
        world.platform = letter -> new Receipt.NotNow(Duration.ZERO, "502");
        due(CHAT, CUR);
        for (int day = 0; day < 18; day++) {
            world.restart();
            world.runFor(Duration.ofDays(1));
        }
        assertThat(row().state()).isEqualTo(State.FAILED);
        assertThat(row().why()).contains("502");
    }

    @Test
    void a_clock_that_is_set_forward_gives_nothing_up() {
        world.platform = letter -> new Receipt.NotNow(Duration.ZERO, "502");
        due(CHAT, CUR);
        world.runFor(MINUTE);
        world.pass(Duration.ofDays(400));
        world.runFor(MINUTE);
        world.platform = letter -> new Receipt.Sent(8);
        world.runFor(Duration.ofHours(1));
        assertThat(row().state()).isEqualTo(State.SENT);
    }

    @Test
    void one_too_many_puts_off_the_chat_and_nobody_else() {
        Place other = World.chat(2);
        first(new Receipt.Flooded(MINUTE));
        due(CHAT, CUR);
        due(CHAT, ID);
        world.callTime = Duration.ofMillis(100);
        world.runFor(Duration.ofSeconds(50));
        due(other, CUR);
        world.wake();
        world.runFor(Duration.ofSeconds(5));
        assertThat(world.letters(CHAT)).isEqualTo(1);
        assertThat(world.letters(other)).isEqualTo(1);
        world.runFor(MINUTE);
        assertThat(world.letters(CHAT)).isEqualTo(3);
        assertThat(row().attempts()).isEqualTo(1);
    }

    @Test
    void what_nobody_knows_of_is_sent_again_after_the_lease() {
        first(new Receipt.Unknown("timeout"));
        due(CHAT, CUR);
        world.runFor(Duration.ofSeconds(10));
        assertThat(row().state()).isEqualTo(State.UNKNOWN);
        assertThat(row().why()).isEqualTo("timeout");
        world.runFor(Duration.ofHours(1));
        assertThat(row().state()).isEqualTo(State.SENT);
        assertThat(row().attempts()).isEqualTo(2);
        assertThat(secondAfter()).isEqualTo(Dispatcher.LEASE);
    }

    @Test
    void what_nobody_ever_knows_of_ends_after_twenty_attempts() {
        world.platform = letter -> new Receipt.Unknown("timeout");
        due(CHAT, CUR);
        world.runFor(Duration.ofDays(1));
        assertThat(world.delivered).hasSize(Settlements.MOST_ATTEMPTS);
        assertThat(row().state()).isEqualTo(State.FAILED);
        assertThat(row().why()).contains("timeout");
    }

    @Test
    void what_was_in_hand_at_a_kill_is_sent_again_after_the_lease() {
        due(CHAT, CUR);
        world.step();
        assertThat(row().state()).isEqualTo(State.SENDING);
        world.restart();
        world.runFor(Dispatcher.LEASE.minusSeconds(1));
        assertThat(world.delivered).isEmpty();
        world.runFor(Duration.ofSeconds(2));
        assertThat(row().state()).isEqualTo(State.SENT);
        assertThat(row().attempts()).isEqualTo(2);
    }

    @Test
    void a_message_whose_sending_kills_the_program_each_time_is_given_up() {
        due(CHAT, CUR);
        for (int kills = 0; kills < Settlements.MOST_ATTEMPTS; kills++) {
            world.step();
            assertThat(row().state()).isEqualTo(State.SENDING);
            world.pass(Dispatcher.LEASE);
            world.restart();
        }
        world.runFor(Duration.ofHours(1));
        assertThat(world.delivered).isEmpty();
        assertThat(row().state()).isEqualTo(State.FAILED);
    }

    @Test
    void a_chat_that_moved_is_told_at_once_where_it_is() {
        Place moved = World.chat(-100);
        world.platform = letter -> {
            if (letter.place().equals(CHAT)) {
                outbox.move(CHAT.chat(), moved.chat());
                return new Receipt.Moved(moved.chat());
            }
            return new Receipt.Sent(9);
        };
        dueAndRun();
        assertThat(secondAfter()).isZero();
        assertThat(outbox.row(moved, CUR, Kind.POST).orElseThrow().state()).isEqualTo(State.SENT);
    }

    @Test
    void a_chat_that_moved_to_itself_is_given_up() {
        world.platform = letter -> new Receipt.Moved(CHAT.chat());
        dueAndRun();
        assertThat(world.delivered).hasSize(1);
        assertThat(row().state()).isEqualTo(State.FAILED);
    }

    @ParameterizedTest
    @EnumSource(Stop.Reason.class)
    void a_place_that_can_have_nothing_is_remembered_and_left_alone(Stop.Reason reason) {
        Place topic = new Place(CHAT.chat(), OptionalInt.of(5));
        first(new Receipt.Stopped(reason, "Forbidden"));
        due(topic, CUR);
        due(topic, ID);
        world.runFor(Duration.ofDays(10));
        boolean ofTopic =
                Set.of(Stop.Reason.TOPIC_CLOSED, Stop.Reason.TOPIC_GONE).contains(reason);
        assertThat(outbox.stops()).extracting(Stop::place).containsExactly(ofTopic ? topic : CHAT);
        assertThat(outbox.stops()).extracting(Stop::reason).containsExactly(reason);
        assertThat(outbox.rows()).extracting(Row::state).containsOnly(State.FAILED);
        assertThat(world.delivered).hasSize(1);
    }

    @Test
    void a_message_that_is_refused_for_itself_costs_nothing_else() {
        first(new Receipt.Refused("message is too long"));
        due(CHAT, CUR);
        due(CHAT, ID);
        world.runFor(MINUTE);
        assertThat(outbox.rows()).extracting(Row::state).containsExactly(State.FAILED, State.SENT);
        assertThat(row().why()).isEqualTo("message is too long");
    }

    @Test
    void a_message_that_cannot_be_written_costs_nothing_else() {
        world.composer = parcel -> {
            if (parcel.posts().contains(CUR)) {
                throw new IllegalStateException("no such formula");
            }
            return Optional.of(World.reply(parcel));
        };
        due(CHAT, CUR);
        due(CHAT, ID);
        world.runFor(MINUTE);
        assertThat(outbox.rows()).extracting(Row::state).containsExactly(State.FAILED, State.SENT);
        assertThat(row().why()).contains("no such formula");
    }

    @Test
    void a_message_that_cannot_be_rendered_costs_nothing_else() {
        world.platform = letter -> {
            if (world.delivered.size() == 1) {
                throw new IllegalStateException("no such tag");
            }
            return new Receipt.Sent(1);
        };
        due(CHAT, CUR);
        due(CHAT, ID);
        world.runFor(MINUTE);
        assertThat(outbox.rows()).extracting(Row::state).containsExactly(State.FAILED, State.SENT);
    }

    @Test
    void memory_that_runs_out_ends_nothing() {
        world.composer = parcel -> {
            if (world.composed.size() == 1 && world.now().equals(World.START)) {
                throw new OutOfMemoryError("heap");
            }
            return Optional.of(World.reply(parcel));
        };
        due(CHAT, CUR);
        world.runFor(Duration.ofSeconds(30));
        assertThat(row().state()).isEqualTo(State.UNKNOWN);
        world.runFor(MINUTE);
        assertThat(row().state()).isEqualTo(State.SENT);
    }

    @Test
    void who_unsubscribed_meanwhile_is_not_told() {
        due(CHAT, CUR);
        outbox.unsubscribe(CHAT);
        world.runFor(MINUTE);
        assertThat(outbox.rows()).isEmpty();
        assertThat(world.delivered).isEmpty();
    }

    @Test
    void who_muted_the_series_meanwhile_is_told_of_the_rest_of_a_digest() {
        outbox.subscribe(CHAT, Target.ALL);
        outbox.mute(CHAT, world.snapshot.seriesOf(Posts.CUR).orElseThrow().name());
        List.of(CUR, ID, FLOW).forEach(post -> outbox.plan(CHAT, post, Kind.POST, world.now(), true));
        world.runFor(MINUTE);
        assertThat(world.delivered).hasSize(1);
        assertThat(world.postsTo(CHAT)).containsExactly(FLOW);
        assertThat(outbox.rows()).extracting(row -> row.key().post()).containsExactly(FLOW);
        assertThat(outbox.rows()).extracting(Row::state).containsExactly(State.SENT);
    }

    @Test
    void all_posts_of_a_digest_go_in_one_message() {
        outbox.subscribe(CHAT, Target.ALL);
        List.of(CUR, ID, FLOW).forEach(post -> outbox.plan(CHAT, post, Kind.POST, world.now(), true));
        world.runFor(MINUTE);
        assertThat(world.delivered).hasSize(1);
        assertThat(outbox.rows()).extracting(Row::message).containsOnly(OptionalInt.of(7));
    }

    @Test
    void a_post_that_is_gone_meanwhile_is_not_told_of() {
        due(CHAT, CUR);
        world.snapshot = Snapshot.of(List.of(Posts.ID));
        world.runFor(MINUTE);
        assertThat(outbox.rows()).isEmpty();
        assertThat(world.delivered).isEmpty();
    }

    @Test
    void after_an_outage_nothing_rings_at_night() {
        due(CHAT, CUR);
        outbox.prefer(
                CHAT.chat(),
                Preferences.NONE.withQuiet(Optional.of(new QuietHours(LocalTime.of(23, 0), LocalTime.of(8, 0)))));
        world.pass(Duration.ofHours(14)); // it is midnight
        world.wake();
        world.runFor(Duration.ofHours(7));
        assertThat(world.delivered).isEmpty();
        assertThat(row().attempts()).isZero();
        world.runFor(Duration.ofHours(2));
        assertThat(world.delivered)
                .extracting(World.Delivered::at)
                .containsExactly(Instant.parse("2025-01-13T00:00:00Z"));
    }

    @Test
    void a_zone_that_was_changed_after_planning_counts() {
        due(CHAT, CUR);
        outbox.prefer(
                CHAT.chat(),
                Preferences.NONE
                        .withQuiet(Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0))))
                        .withZone(Optional.of(ZoneId.of("America/New_York"))));
        world.runFor(Duration.ofDays(1)); // at first it is 21:00 there
        assertThat(world.delivered).extracting(World.Delivered::at).containsExactly(World.START);
        outbox.prefer(
                CHAT.chat(),
                Preferences.NONE
                        .withQuiet(Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0))))
                        .withZone(Optional.of(ZoneId.of("Europe/Berlin"))));
        due(CHAT, ID);
        world.wake();
        world.runFor(Duration.ofDays(1)); // 03:00 there
        assertThat(world.delivered.get(1).at()).isEqualTo(Instant.parse("2025-01-13T06:00:00Z"));
    }

    @Test
    void a_correction_edits_the_message_whoever_wants_it_still() {
        dueAndRun();
        outbox.unsubscribe(CHAT);
        outbox.plan(CHAT, CUR, Kind.CORRECTION, world.now(), false);
        world.wake();
        world.runFor(MINUTE);
        assertThat(world.delivered.get(1).letter().edits()).hasValue(7);
        assertThat(outbox.row(CHAT, CUR, Kind.CORRECTION).orElseThrow().state()).isEqualTo(State.SENT);
    }

    @Test
    void a_correction_of_a_message_without_a_number_is_let_go() {
        first(new Receipt.SentUnseen());
        dueAndRun();
        outbox.plan(CHAT, CUR, Kind.CORRECTION, world.now(), false);
        world.wake();
        world.runFor(MINUTE);
        assertThat(world.delivered).hasSize(1);
        assertThat(outbox.row(CHAT, CUR, Kind.CORRECTION)).isEmpty();
    }

    @Test
    void a_letter_is_in_the_language_of_its_chat_and_as_loud_as_it_wishes() {
        Place english = World.chat(2);
        due(CHAT, CUR);
        due(english, CUR);
        outbox.speak(english.chat(), Language.EN);
        outbox.prefer(english.chat(), Preferences.NONE.withSilent(true));
        world.runFor(MINUTE);
        assertThat(world.delivered)
                .extracting(
                        each -> each.letter().language(), each -> each.letter().silent())
                .containsExactly(tuple(Language.ZH, false), tuple(Language.EN, true));
    }

    @Test
    void a_digest_has_lines_unless_its_chat_wants_none() {
        Place bare = World.chat(2);
        due(CHAT, CUR);
        due(bare, CUR);
        outbox.prefer(bare.chat(), Preferences.NONE.withLines(false));
        world.runFor(MINUTE);
        assertThat(world.lined).isEqualTo(Map.of(CHAT, true, bare, false));
    }

    @Test
    void a_chat_that_has_to_wait_holds_up_nobody() {
        Place other = World.chat(2);
        world.budget = chat -> chat.equals(CHAT.chat()) && world.now().isBefore(World.START.plusSeconds(3))
                ? Optional.of(new Budget.Wait(false, Duration.ofSeconds(3)))
                : Optional.empty();
        due(CHAT, CUR);
        due(other, CUR);
        world.runFor(MINUTE);
        assertThat(world.delivered)
                .extracting(World.Delivered::place, World.Delivered::at)
                .containsExactly(tuple(other, World.START), tuple(CHAT, World.START.plusSeconds(3)));
    }

    @Test
    void at_most_eight_calls_are_made_at_a_time_and_one_for_each_chat() {
        world.callTime = Duration.ofSeconds(1);
        IntStream.rangeClosed(1, 50).forEach(chat -> due(World.chat(chat), CUR));
        IntStream.rangeClosed(1, 3).forEach(chat -> due(World.chat(chat), ID));
        world.runFor(MINUTE);
        assertThat(world.mostCalls()).isEqualTo(Dispatcher.IN_FLIGHT);
        assertThat(world.delivered).hasSize(53);
        assertThat(outbox.rows()).extracting(Row::state).containsOnly(State.SENT);
    }

    @Test
    void a_second_message_to_a_chat_in_hand_is_not_asked_for_again_and_again() {
        world.callTime = Duration.ofSeconds(20);
        due(CHAT, CUR);
        due(CHAT, ID);
        world.runFor(MINUTE);
        assertThat(world.delivered).hasSize(2);
        assertThat(world.rounds()).isLessThan(15);
    }

    @Test
    void a_platform_that_is_down_is_asked_ever_more_seldom_and_found_again_soon() {
        Instant up = World.START.plus(Duration.ofHours(2));
        IntStream.rangeClosed(1, 500).forEach(chat -> due(World.chat(chat), CUR));
        world.platform =
                letter -> world.now().isBefore(up) ? new Receipt.NotNow(Duration.ZERO, "502") : new Receipt.Sent(1);
        world.runUntil(up);
        assertThat(world.delivered.size()).isBetween(120, 300);
        world.runFor(MINUTE.plusSeconds(5));
        assertThat(outbox.rows())
                .extracting(Row::state)
                .filteredOn(State.SENT::equals)
                .hasSizeGreaterThan(490);
        world.runFor(Duration.ofMinutes(5));
        assertThat(outbox.rows()).extracting(Row::state).containsOnly(State.SENT);
    }

    @Test
    void one_chat_that_always_fails_puts_nobody_else_off() {
        world.platform =
                letter -> letter.place().equals(CHAT) ? new Receipt.NotNow(Duration.ZERO, "500") : new Receipt.Sent(1);
        due(CHAT, CUR);
        world.runFor(Duration.ofHours(1));
        Place other = new Place(new ChatId("telegram", "2"), OptionalInt.empty());
        due(other, CUR);
        world.wake();
        world.runFor(Duration.ofSeconds(1));
        assertThat(world.letters(other)).isEqualTo(1);
    }

    @Test
    void a_clock_that_is_set_back_ends_pauses_and_holds_up_nothing_new() {
        IntStream.rangeClosed(1, 20).forEach(chat -> due(World.chat(chat), CUR));
        world.platform = letter -> new Receipt.NotNow(Duration.ZERO, "502");
        world.runFor(MINUTE);
        world.platform = letter -> new Receipt.Sent(1);
        world.pass(Duration.ofDays(-1));
        Place other = World.chat(99);
        due(other, CUR);
        world.wake();
        world.runFor(MINUTE);
        assertThat(world.letters(other)).isEqualTo(1);
    }
}
