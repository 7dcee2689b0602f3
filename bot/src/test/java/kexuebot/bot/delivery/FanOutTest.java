package kexuebot.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Place;
import kexuebot.bot.subscription.Digest;
import kexuebot.bot.subscription.Preferences;
import kexuebot.bot.subscription.Stop;
import kexuebot.bot.subscription.Target;
import kexuebot.catalog.library.Snapshot;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import org.junit.jupiter.api.Test;

class FanOutTest {
    private static final PostId CUR = Posts.id(Posts.CUR);
    private static final Instant SEEN = World.START;

    private final World world = new World();
    private final FakeOutbox outbox = world.outbox;

    private void spread() {
        for (int round = 0; round < 5_000 && world.fanOut.round(world.now()).isZero(); round++) {
            assertThat(outbox.largestBatch()).isLessThanOrEqualTo(FanOut.BATCH);
        }
    }

    private List<Place> planned() {
        return outbox.rows().stream().map(row -> row.key().place()).toList();
    }

    @Test
    void a_post_goes_to_those_whose_subscriptions_it_matches() {
        outbox.subscribe(World.chat(1), Target.ALL);
        outbox.subscribe(World.chat(2), World.words("低秩"));
        outbox.subscribe(World.chat(3), World.words("扩散"));
        outbox.announce(CUR, Kind.POST, SEEN);
        spread();
        assertThat(planned()).containsExactly(World.chat(1), World.chat(2));
        assertThat(outbox.isSpread()).isTrue();
    }

    @Test
    void a_chat_with_several_matching_subscriptions_is_told_once_and_each_of_its_topics_once() {
        Place topic = new Place(new ChatId("telegram", "-100"), OptionalInt.of(5));
        for (Place place : List.of(World.chat(1), topic, Place.of(topic.chat()))) {
            outbox.subscribe(place, World.words("低秩"));
            outbox.subscribe(place, World.words("CUR"));
        }
        outbox.announce(CUR, Kind.POST, SEEN);
        spread();
        assertThat(planned()).containsExactly(World.chat(1), topic, Place.of(topic.chat()));
    }

    @Test
    void each_distinct_target_is_tested_once_for_an_announcement() {
        IntStream.range(1, 3_500)
                .forEach(chat -> outbox.subscribe(World.chat(chat), World.words(chat % 3 == 0 ? "低秩" : "扩散")));
        outbox.announce(CUR, Kind.POST, SEEN);
        spread();
        assertThat(world.tested).containsExactlyInAnyOrder(World.words("低秩"), World.words("扩散"));
        assertThat(planned()).hasSize(1_166).doesNotHaveDuplicates();
    }

    @Test
    void a_million_different_targets_do_not_stay_in_memory() {
        Wants wants = new Wants(() -> world.snapshot, (post, series) -> target -> true);
        IntStream.range(0, Wants.TARGETS + 3_000)
                .forEach(i -> wants.matches(world.snapshot, Posts.CUR, World.words("w" + i)));
        assertThat(wants.remembered()).isLessThanOrEqualTo(Wants.TARGETS);
    }

    @Test
    void a_kill_between_two_stretches_goes_on_where_it_was() {
        IntStream.rangeClosed(1, 2_500).forEach(chat -> outbox.subscribe(World.chat(chat), Target.ALL));
        outbox.announce(CUR, Kind.POST, SEEN);
        world.fanOut.round(world.now());
        outbox.breakAt("spread"::equals);
        assertThatIllegalStateException().isThrownBy(() -> world.fanOut.round(world.now()));
        assertThat(planned()).hasSize(1_000);
        outbox.breakAt(call -> false);
        world.restart();
        spread();
        assertThat(planned()).hasSize(2_500).doesNotHaveDuplicates();
    }

    @Test
    void who_muted_the_series_or_cannot_be_reached_is_not_told() {
        String series = world.snapshot.seriesOf(Posts.CUR).orElseThrow().name();
        IntStream.rangeClosed(1, 3).forEach(chat -> outbox.subscribe(World.chat(chat), Target.ALL));
        outbox.mute(World.chat(1), series);
        outbox.stop(new Stop(World.chat(2), Stop.Reason.BLOCKED, SEEN));
        outbox.announce(CUR, Kind.POST, SEEN);
        spread();
        assertThat(planned()).containsExactly(World.chat(3));
    }

    @Test
    void each_chat_is_told_when_it_wishes() {
        outbox.subscribe(World.chat(1), Target.ALL);
        outbox.subscribe(World.chat(2), Target.ALL);
        outbox.prefer(
                World.chat(2).chat(),
                Preferences.NONE.withDigest(Optional.of(new Digest(Optional.empty(), LocalTime.of(20, 0)))));
        outbox.announce(CUR, Kind.POST, SEEN);
        spread();
        assertThat(outbox.rows())
                .extracting(FakeOutbox.Row::due, FakeOutbox.Row::digest)
                .containsExactly(tuple(SEEN, false), tuple(Instant.parse("2025-01-12T12:00:00Z"), true));
    }

    @Test
    void a_post_that_the_catalog_does_not_know_yet_waits_for_it() {
        world.snapshot = Snapshot.of(List.of(Posts.ID));
        outbox.subscribe(World.chat(1), Target.ALL);
        world.pass(Duration.ofSeconds(3));
        outbox.announce(CUR, Kind.POST, world.now());
        assertThat(world.fanOut.round(world.now())).isPositive();
        assertThat(outbox.isSpread()).isFalse();
        world.snapshot = Posts.all();
        spread();
        assertThat(planned()).containsExactly(World.chat(1));
    }

    @Test
    void a_post_whose_page_was_read_waits_until_the_catalog_knows_its_text() {
        world.snapshot = Snapshot.of(List.of(Posts.unread(Posts.CUR)));
        outbox.subscribe(World.chat(1), Target.ALL);
        world.pass(Duration.ofSeconds(3));
        outbox.announce(CUR, Kind.POST, world.now());
        assertThat(world.fanOut.round(world.now())).isPositive();
        world.snapshot = Posts.all();
        spread();
        assertThat(planned()).containsExactly(World.chat(1));
    }

    @Test
    void a_post_whose_page_could_not_be_read_is_announced_as_the_lists_show_it() {
        world.snapshot = Snapshot.of(List.of(Posts.unread(Posts.CUR)));
        outbox.subscribe(World.chat(1), Target.ALL);
        world.pass(Duration.ofSeconds(3));
        outbox.announce(CUR, Kind.POST, world.now());
        world.fanOut.round(world.now());
        world.fanOut.refreshed(world.now());
        spread();
        assertThat(planned()).containsExactly(World.chat(1));
    }

    @Test
    void a_post_that_was_removed_is_not_announced_and_holds_up_no_other() {
        world.snapshot = Snapshot.of(List.of(Posts.ID));
        outbox.subscribe(World.chat(1), Target.ALL);
        world.pass(Duration.ofSeconds(3));
        outbox.announce(CUR, Kind.POST, SEEN);
        outbox.announce(Posts.id(Posts.ID), Kind.POST, world.now());
        assertThat(world.fanOut.round(world.now())).isPositive();
        world.fanOut.refreshed(world.now());
        spread();
        assertThat(outbox.isSpread()).isTrue();
        assertThat(outbox.rows()).extracting(row -> row.key().post()).containsExactly(Posts.id(Posts.ID));
    }

    @Test
    void a_correction_waits_for_the_corrected_post_and_goes_to_all_who_saw_the_wrong_one() {
        outbox.subscribe(World.chat(1), World.words("低秩"));
        outbox.announce(CUR, Kind.POST, SEEN);
        world.runFor(Duration.ofMinutes(1));
        outbox.unsubscribe(World.chat(1));
        outbox.announce(CUR, Kind.CORRECTION, world.now());
        assertThat(world.fanOut.round(world.now())).isPositive();
        Post corrected = Posts.titled(Posts.CUR, "别的题目");
        world.snapshot = Snapshot.of(List.of(corrected));
        world.pass(Duration.ofSeconds(1));
        world.fanOut.refreshed(world.now());
        spread();
        assertThat(outbox.row(World.chat(1), CUR, Kind.CORRECTION)).isPresent();
    }

    @Test
    void a_correction_waits_for_a_catalog_that_was_loaded_after_it_was_stored() {
        outbox.subscribe(World.chat(1), Target.ALL);
        outbox.announce(CUR, Kind.POST, SEEN);
        world.runFor(Duration.ofMinutes(1));
        outbox.announce(CUR, Kind.CORRECTION, world.now());
        world.pass(Duration.ofSeconds(1));
        world.fanOut.refreshed(world.now()); // while the correction was being stored
        world.pass(Duration.ofSeconds(1));
        assertThat(world.fanOut.round(world.now())).isPositive();
        assertThat(world.fanOut.waitsForCatalog()).isTrue();
        world.fanOut.refreshed(world.now());
        spread();
        assertThat(outbox.row(World.chat(1), CUR, Kind.CORRECTION)).isPresent();
        assertThat(world.fanOut.waitsForCatalog()).isFalse();
    }

    @Test
    void a_clock_that_was_ahead_when_the_catalog_was_loaded_loses_no_post() {
        world.snapshot = Snapshot.of(List.of(Posts.ID));
        outbox.subscribe(World.chat(1), Target.ALL);
        world.fanOut.refreshed(world.now().plus(Duration.ofDays(400)));
        outbox.announce(CUR, Kind.POST, world.now());
        spread();
        assertThat(outbox.isSpread()).isFalse();
        world.snapshot = Posts.all();
        spread();
        assertThat(planned()).containsExactly(World.chat(1));
    }

    @Test
    void an_announcement_that_was_found_while_the_clock_was_ahead_blocks_none() {
        world.snapshot = Snapshot.of(List.of(Posts.ID));
        outbox.subscribe(World.chat(1), Target.ALL);
        outbox.announce(CUR, Kind.POST, SEEN.plus(Duration.ofDays(400)));
        outbox.announce(Posts.id(Posts.ID), Kind.POST, SEEN);
        world.fanOut.round(SEEN.plus(Duration.ofDays(400)));
        world.fanOut.round(world.now());
        world.pass(Duration.ofSeconds(1));
        world.fanOut.refreshed(world.now());
        spread();
        assertThat(outbox.rows()).extracting(row -> row.key().post()).containsExactly(Posts.id(Posts.ID));
    }

    @Test
    void a_target_that_cannot_be_tested_costs_only_itself() {
        Wants wants = new Wants(() -> world.snapshot, (post, series) -> target -> {
            if (target.isAll()) {
                return true;
            }
            throw new IllegalArgumentException("too absurd");
        });
        assertThat(wants.matches(world.snapshot, Posts.CUR, World.words("*"))).isFalse();
        assertThat(wants.matches(world.snapshot, Posts.CUR, Target.ALL)).isTrue();
    }
}
