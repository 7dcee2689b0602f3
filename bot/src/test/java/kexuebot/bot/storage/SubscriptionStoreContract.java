package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Place;
import kexuebot.bot.storage.Deliveries.Row;
import kexuebot.bot.subscription.Subscription;
import kexuebot.bot.subscription.SubscriptionStore;
import kexuebot.bot.subscription.SubscriptionStore.Outcome;
import kexuebot.bot.subscription.Target;
import org.junit.jupiter.api.Test;

/** What every database must do for subscriptions and muted series. */
abstract class SubscriptionStoreContract extends DatabaseContract {
    private static final ChatId CHAT = new ChatId("telegram", "-1001");
    private static final Place HERE = Place.of(CHAT);
    private static final Place TOPIC = new Place(CHAT, OptionalInt.of(7));
    private static final Place ELSEWHERE = Place.of(new ChatId("telegram", "5"));
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456789Z");
    private static final Instant LATER = Instant.parse("2026-03-02T12:00:00.5Z");
    private static final Target LOW_RANK = Target.read("低秩 tag:矩阵 year:2024..2026");
    private static final Target SERIES = Target.read("series:\"Transformer升级之路\"");

    private SubscriptionStore store() {
        return new JdbiSubscriptionStore(database.jdbi());
    }

    private Deliveries deliveries() {
        return new Deliveries(database.jdbi());
    }

    private Subscription added(Place place, Target target) {
        return ((Outcome.Added) store().add(place, target, NOW)).subscription();
    }

    @Test
    void what_is_added_comes_back_as_it_was_also_after_reopening() {
        Subscription all = added(HERE, Target.ALL);
        Subscription some = added(HERE, LOW_RANK);
        database.reopen();

        assertThat(store().of(HERE)).containsExactly(all, some);
        assertThat(all)
                .isEqualTo(new Subscription(
                        all.number(), HERE, Target.ALL, false, Instant.parse("2026-03-01T12:00:00.123Z")));
        assertThat(some.target()).isEqualTo(LOW_RANK);
    }

    @Test
    void a_place_s_own_are_not_those_of_other_topics_and_chats() {
        Subscription here = added(HERE, Target.ALL);
        Subscription topic = added(TOPIC, Target.ALL);
        Subscription elsewhere = added(ELSEWHERE, Target.ALL);

        assertThat(store().of(HERE)).containsExactly(here);
        assertThat(store().of(TOPIC)).containsExactly(topic);
        assertThat(store().of(ELSEWHERE)).containsExactly(elsewhere);
    }

    @Test
    void a_target_is_subscribed_to_once() {
        Subscription first = added(HERE, LOW_RANK);

        assertThat(store().add(HERE, Target.read("低秩  tag:“矩阵” year:2024..2026"), LATER))
                .isEqualTo(new Outcome.Known(first));
        assertThat(store().of(HERE)).containsExactly(first);
    }

    @Test
    void adding_what_is_paused_lets_it_go_on() {
        Subscription first = added(HERE, LOW_RANK);
        store().pause(HERE, first.number(), true);

        assertThat(store().add(HERE, LOW_RANK, LATER)).isEqualTo(new Outcome.Known(first));
        assertThat(store().of(HERE)).containsExactly(first);
    }

    @Test
    void a_place_has_so_many_at_most_and_others_are_not_affected() {
        IntStream.range(0, SubscriptionStore.MOST).forEach(each -> added(HERE, Target.read("word" + each)));

        assertThat(store().add(HERE, Target.ALL, NOW)).isEqualTo(new Outcome.Full());
        assertThat(store().add(HERE, Target.read("word3"), NOW)).isInstanceOf(Outcome.Known.class);
        assertThat(store().of(HERE)).hasSize(SubscriptionStore.MOST);
        assertThat(store().add(TOPIC, Target.ALL, NOW)).isInstanceOf(Outcome.Added.class);
    }

    @Test
    void numbers_start_at_1_grow_and_are_never_given_again() {
        Subscription first = added(HERE, Target.ALL);
        Subscription second = added(ELSEWHERE, Target.ALL);
        store().remove(ELSEWHERE, second.number());
        database.reopen();
        Subscription third = added(ELSEWHERE, Target.ALL);

        assertThat(first.number()).isEqualTo(1);
        assertThat(second.number()).isEqualTo(2);
        assertThat(third.number()).isEqualTo(3);
    }

    @Test
    void numbers_that_came_another_way_are_not_given_again() {
        added(HERE, Target.ALL);
        database.jdbi()
                .useHandle(handle -> handle.execute("INSERT INTO subscription (number, chat, topic, target, paused,"
                        + " since) VALUES (900, 'telegram:9', 0, '', 0, 0)"));

        assertThat(added(TOPIC, Target.ALL).number()).isEqualTo(901);
    }

    @Test
    void many_threads_get_numbers_of_their_own_and_respect_the_limit() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Outcome>> outcomes = IntStream.range(0, SubscriptionStore.MOST + 10)
                    .mapToObj(each -> threads.submit(() -> store().add(HERE, Target.read("word" + each), NOW)))
                    .toList();
            int full = 0;
            for (Future<Outcome> outcome : outcomes) {
                full += outcome.get() instanceof Outcome.Full ? 1 : 0;
            }
            assertThat(full).isEqualTo(10);
        } finally {
            threads.shutdownNow();
        }
        assertThat(store().of(HERE))
                .hasSize(SubscriptionStore.MOST)
                .extracting(Subscription::number)
                .doesNotHaveDuplicates();
    }

    @Test
    void a_changed_subscription_keeps_number_and_pause_and_counts_from_now() {
        Subscription old = added(HERE, LOW_RANK);
        store().pause(HERE, old.number(), true);

        assertThat(store().change(HERE, old.number(), SERIES, LATER)).isTrue();
        assertThat(store().of(HERE)).containsExactly(new Subscription(old.number(), HERE, SERIES, true, LATER));
    }

    @Test
    void nothing_changes_where_the_number_is_another_place_s_or_the_target_is_there() {
        Subscription here = added(HERE, LOW_RANK);
        Subscription other = added(HERE, SERIES);

        assertThat(store().change(TOPIC, here.number(), Target.ALL, LATER)).isFalse();
        assertThat(store().change(HERE, 99, Target.ALL, LATER)).isFalse();
        assertThat(store().change(HERE, here.number(), SERIES, LATER)).isFalse();
        assertThat(store().change(HERE, here.number(), LOW_RANK, LATER)).isFalse();
        assertThat(store().of(HERE)).containsExactly(here, other);
    }

    @Test
    void a_subscription_pauses_and_goes_on() {
        Subscription one = added(HERE, LOW_RANK);

        assertThat(store().pause(HERE, one.number(), true)).isTrue();
        assertThat(store().of(HERE)).extracting(Subscription::paused).containsExactly(true);
        assertThat(store().pause(HERE, one.number(), false)).isTrue();
        assertThat(store().of(HERE)).containsExactly(one);
        assertThat(store().pause(TOPIC, one.number(), true)).isFalse();
        assertThat(store().of(HERE)).containsExactly(one);
    }

    @Test
    void removing_the_last_subscription_of_a_place_drops_what_still_waits_there() {
        Subscription last = added(HERE, Target.ALL);
        added(TOPIC, Target.ALL);
        deliveries().add(HERE, 1, "POST", "pending").add(HERE, 2, "POST", "unknown");
        deliveries().add(HERE, 2, "CORRECTION", "pending");
        deliveries().add(TOPIC, 1, "POST", "pending").add(ELSEWHERE, 1, "POST", "pending");

        assertThat(store().remove(HERE, last.number())).isTrue();

        assertThat(store().of(HERE)).isEmpty();
        assertThat(deliveries().rows())
                .containsExactlyInAnyOrder(
                        new Row("telegram:-1001", 7, 1, "POST", "pending"),
                        new Row("telegram:5", 0, 1, "POST", "pending"));
    }

    @Test
    void what_is_told_or_being_told_stays_with_its_corrections() {
        Subscription last = added(HERE, Target.ALL);
        deliveries().add(HERE, 1, "POST", "sent").add(HERE, 2, "POST", "sending");
        deliveries().add(HERE, 3, "POST", "failed").add(HERE, 1, "CORRECTION", "pending");
        List<Row> before = deliveries().rows();

        store().remove(HERE, last.number());

        assertThat(deliveries().rows()).containsExactlyElementsOf(before).hasSize(4);
    }

    @Test
    void removing_one_of_several_leaves_deliveries_for_the_dispatcher_to_ask_about() {
        Subscription one = added(HERE, LOW_RANK);
        Subscription other = added(HERE, SERIES);
        deliveries().add(HERE, 1, "POST", "pending");

        assertThat(store().remove(HERE, one.number())).isTrue();

        assertThat(store().of(HERE)).containsExactly(other);
        assertThat(deliveries().rows()).hasSize(1);
    }

    @Test
    void a_number_that_is_not_the_place_s_removes_nothing() {
        Subscription one = added(HERE, LOW_RANK);
        deliveries().add(TOPIC, 1, "POST", "pending");

        assertThat(store().remove(TOPIC, one.number())).isFalse();

        assertThat(store().of(HERE)).containsExactly(one);
        assertThat(deliveries().rows()).hasSize(1);
    }

    @Test
    void removing_all_counts_them_and_drops_what_waits() {
        added(HERE, LOW_RANK);
        added(HERE, SERIES);
        Subscription topic = added(TOPIC, SERIES);
        deliveries().add(HERE, 1, "POST", "pending").add(TOPIC, 1, "POST", "pending");

        assertThat(store().removeAll(HERE)).isEqualTo(2);

        assertThat(store().removeAll(HERE)).isZero();
        assertThat(store().of(TOPIC)).containsExactly(topic);
        assertThat(deliveries().rows()).extracting(Row::topic).containsExactly(7);
    }

    @Test
    void muted_series_are_sorted_and_of_one_place() {
        List.of("b", "生成扩散模型漫谈", "B", "a").forEach(series -> store().mute(HERE, series));
        store().mute(TOPIC, "c");
        database.reopen();

        assertThat(store().muted(HERE)).containsExactly("B", "a", "b", "生成扩散模型漫谈");
        assertThat(store().muted(TOPIC)).containsExactly("c");
        assertThat(store().muted(ELSEWHERE)).isEmpty();
    }

    @Test
    void a_place_mutes_so_many_series_at_most() {
        IntStream.range(0, SubscriptionStore.MOST_MUTED)
                .forEach(each -> assertThat(store().mute(HERE, "series" + each)).isTrue());

        assertThat(store().mute(HERE, "one more")).isFalse();
        assertThat(store().mute(HERE, "series7")).as("is muted already").isTrue();
        assertThat(store().mute(TOPIC, "one more")).isTrue();
        assertThat(store().muted(HERE)).hasSize(SubscriptionStore.MOST_MUTED);
    }

    @Test
    void a_series_is_heard_again() {
        store().mute(HERE, "a");
        store().mute(HERE, "a");

        assertThat(store().unmute(TOPIC, "a")).isFalse();
        assertThat(store().unmute(HERE, "a")).isTrue();
        assertThat(store().unmute(HERE, "a")).isFalse();
        assertThat(store().muted(HERE)).isEmpty();
    }

    @Test
    void a_damaged_target_is_named_by_its_number() {
        Subscription one = added(HERE, LOW_RANK);
        database.jdbi().useHandle(handle -> handle.execute("UPDATE subscription SET target = 'year:soon'"));

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> store().of(HERE))
                .withMessageContaining("subscription " + one.number());
        assertThat(store().removeAll(HERE)).isEqualTo(1);
    }
}
