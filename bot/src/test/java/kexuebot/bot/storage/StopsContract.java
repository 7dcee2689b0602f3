package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Place;
import kexuebot.bot.delivery.Schedule;
import kexuebot.bot.storage.Deliveries.End;
import kexuebot.bot.storage.Deliveries.Row;
import kexuebot.bot.subscription.Preferences;
import kexuebot.bot.subscription.Stop;
import kexuebot.bot.subscription.Stop.Reason;
import kexuebot.bot.subscription.Stops;
import kexuebot.bot.subscription.Target;
import kexuebot.bot.telegram.RawUpdate;
import kexuebot.bot.telegram.UpdateInbox.Waiting;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.recommend.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every database must do for places that want or can have nothing. */
abstract class StopsContract extends DatabaseContract {
    private static final ChatId CHAT = new ChatId("telegram", "-1001");
    private static final Place WHOLE = Place.of(CHAT);
    private static final Place TOPIC = new Place(CHAT, OptionalInt.of(7));
    private static final Place OTHER_TOPIC = new Place(CHAT, OptionalInt.of(8));
    private static final Place ELSEWHERE = Place.of(new ChatId("telegram", "-10012"));
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");
    private static final Instant LATER = NOW.plusSeconds(60);

    private Stops stops() {
        return new JdbiStops(database.jdbi());
    }

    private Deliveries deliveries() {
        return new Deliveries(database.jdbi());
    }

    private JdbiSubscriptionStore subscriptions() {
        return new JdbiSubscriptionStore(database.jdbi());
    }

    private JdbiUpdateInbox inbox() {
        return new JdbiUpdateInbox(database.jdbi(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @EnumSource
    void a_stop_comes_back_as_it_was(Reason reason) {
        Stop stop = new Stop(TOPIC, reason, NOW);
        stops().stop(stop);
        database.reopen();

        assertThat(stops().of(TOPIC)).containsExactly(stop);
    }

    @Test
    void stops_of_a_place_are_its_own_and_its_chat_s() {
        Stop chat = new Stop(WHOLE, Reason.NO_RIGHTS, NOW);
        Stop topic = new Stop(TOPIC, Reason.TOPIC_CLOSED, NOW);
        stops().stop(topic);
        stops().stop(chat);

        assertThat(stops().of(TOPIC)).containsExactlyInAnyOrder(chat, topic);
        assertThat(stops().of(OTHER_TOPIC)).containsExactly(chat);
        assertThat(stops().of(WHOLE)).containsExactly(chat);
        assertThat(stops().of(ELSEWHERE)).isEmpty();
    }

    @Test
    void the_first_reason_stays() {
        Stop first = new Stop(WHOLE, Reason.LEFT, NOW);
        stops().stop(first);
        stops().stop(new Stop(WHOLE, Reason.BLOCKED, LATER));
        stops().stop(new Stop(WHOLE, Reason.NO_RIGHTS, LATER));

        assertThat(stops().of(WHOLE)).containsExactly(first);
    }

    @Test
    void a_chat_that_could_not_be_told_and_then_was_left_is_left() {
        Stop left = new Stop(WHOLE, Reason.LEFT, LATER);
        stops().stop(new Stop(WHOLE, Reason.NO_RIGHTS, NOW));
        stops().stop(left);

        assertThat(stops().of(WHOLE)).containsExactly(left);
    }

    @Test
    void what_waits_in_the_whole_chat_ends_as_failed() {
        deliveries().add(WHOLE, 1, "POST", "pending").add(TOPIC, 2, "POST", "unknown");
        deliveries().add(TOPIC, 3, "CORRECTION", "pending");
        deliveries().add(TOPIC, 4, "POST", "sending").add(TOPIC, 5, "POST", "sent");
        deliveries().add(ELSEWHERE, 6, "POST", "pending");

        stops().stop(new Stop(WHOLE, Reason.BLOCKED, NOW));

        assertThat(deliveries().rows())
                .extracting(Row::post, Row::state)
                .containsExactlyInAnyOrder(
                        tuple(1, "failed"),
                        tuple(2, "failed"),
                        tuple(3, "failed"),
                        tuple(4, "sending"),
                        tuple(5, "sent"),
                        tuple(6, "pending"));
        assertThat(deliveries().end(2)).isEqualTo(new End(NOW, "BLOCKED", false));
    }

    @Test
    void a_topic_s_stop_ends_only_what_waits_there() {
        deliveries().add(WHOLE, 1, "POST", "pending").add(TOPIC, 2, "POST", "pending");
        deliveries().add(OTHER_TOPIC, 3, "POST", "pending");

        stops().stop(new Stop(TOPIC, Reason.TOPIC_GONE, NOW));

        assertThat(deliveries().rows()).extracting(Row::state).containsExactly("pending", "failed", "pending");
    }

    @Test
    void a_place_resumes_with_its_whole_chat_but_no_other_topics() {
        Stop other = new Stop(OTHER_TOPIC, Reason.TOPIC_CLOSED, NOW);
        stops().stop(other);
        stops().stop(new Stop(TOPIC, Reason.TOPIC_CLOSED, NOW));
        stops().stop(new Stop(WHOLE, Reason.LEFT, NOW));
        stops().stop(new Stop(ELSEWHERE, Reason.LEFT, NOW));

        stops().resume(TOPIC);

        assertThat(stops().of(TOPIC)).isEmpty();
        assertThat(stops().of(OTHER_TOPIC)).containsExactly(other);
        assertThat(stops().of(ELSEWHERE)).hasSize(1);
    }

    @Test
    void resuming_a_chat_leaves_its_topics_stopped() {
        stops().stop(new Stop(TOPIC, Reason.TOPIC_CLOSED, NOW));
        stops().stop(new Stop(WHOLE, Reason.LEFT, NOW));

        stops().resume(WHOLE);

        assertThat(stops().of(TOPIC)).extracting(Stop::reason).containsExactly(Reason.TOPIC_CLOSED);
    }

    @Test
    void a_forgotten_chat_is_in_no_table_and_others_lose_nothing() {
        fill(WHOLE, TOPIC);
        fill(ELSEWHERE, ELSEWHERE);
        int both = rowsNaming("-1001");

        stops().forget(CHAT);

        assertThat(rowsNaming("telegram:-1001'")).isZero();
        assertThat(both - rowsNaming("-1001")).isEqualTo(11);
        assertThat(rowsNaming("telegram:-10012'")).isEqualTo(11);
    }

    private void fill(Place place, Place topic) {
        new JdbiLanguageStore(database.jdbi()).choose(place.chat(), Language.EN);
        new JdbiPreferenceStore(database.jdbi(), new Schedule(ZoneOffset.UTC), () -> NOW)
                .save(place.chat(), Preferences.NONE.withZone(Optional.of(ZoneId.of("Asia/Tokyo"))));
        subscriptions().add(place, Target.ALL, NOW);
        subscriptions().add(topic, Target.read("低秩"), NOW);
        subscriptions().mute(place, "a");
        subscriptions().mute(topic, "b");
        deliveries().add(place, 1, "POST", "sent").add(topic, 2, "POST", "pending");
        stops().stop(new Stop(topic, Reason.NO_RIGHTS, NOW));
        JdbiHistory history = new JdbiHistory(database.jdbi());
        history.note(place.chat(), new Trace(new PostId(1), Trace.Kind.OPENED, NOW));
        history.show(place.chat(), List.of(new PostId(2)), NOW);
        new JdbiModelStore(database.jdbi()).tell(new Asker(place.chat(), "1"), "localhost", NOW);
    }

    /** How many rows of all tables but the inbox have a text in which {@code 'name'} would occur between quotes. */
    private int rowsNaming(String name) {
        return List.of("chat", "subscription", "mute", "delivery", "stop", "trace", "recommended", "model_notice")
                .stream()
                .mapToInt(table -> (int) database
                        .jdbi()
                        .withHandle(handle -> handle.createQuery("SELECT chat FROM " + table)
                                .mapTo(String.class)
                                .list())
                        .stream()
                        .filter(chat -> ("'" + chat + "'").contains(name))
                        .count())
                .sum();
    }

    @Test
    void a_forgotten_chat_is_named_by_no_update_but_those_in_hand_which_can_be_finished() {
        inbox().store(List.of(
                new RawUpdate(1, -1001, "answered"), new RawUpdate(2, -1001, "/forget"), new RawUpdate(3, 5, "other")));
        inbox().done(1);
        inbox().begin(2);

        stops().forget(CHAT);

        assertThat(inbox().pending()).containsExactly(new Waiting(2, -1001), new Waiting(3, 5));
        assertThat(inbox().begin(2).orElseThrow().body()).as("after a kill").isEqualTo("/forget");
        inbox().done(2);
        assertThat(updatesOf(-1001)).isZero();
        assertThat(inbox().store(List.of(new RawUpdate(1, -1001, "again"), new RawUpdate(2, -1001, "again"))))
                .as("is recognised when it comes again")
                .isEmpty();
    }

    @Test
    void updates_that_an_earlier_version_finished_are_forgotten_too() {
        inbox().store(List.of(new RawUpdate(1, -1001, "answered")));
        inbox().skipped(1, "broken");
        database.jdbi().useHandle(handle -> handle.execute("UPDATE telegram_update SET chat_id = -1001"));

        stops().forget(CHAT);

        assertThat(updatesOf(-1001)).isZero();
        assertThat(updatesOf(0)).isEqualTo(1);
    }

    private int updatesOf(long chat) {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM telegram_update WHERE chat_id = :chat")
                        .bind("chat", chat)
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void chats_of_any_platform_can_be_forgotten() {
        subscriptions().add(Place.of(ChatId.TERMINAL), Target.ALL, NOW);

        stops().forget(ChatId.TERMINAL);

        assertThat(subscriptions().of(Place.of(ChatId.TERMINAL))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void chats_that_are_gone_for_long_are_forgotten(Reason reason) {
        boolean forgotten = List.of(Reason.BLOCKED, Reason.LEFT, Reason.GONE).contains(reason);
        subscriptions().add(WHOLE, Target.ALL, NOW);
        stops().stop(new Stop(WHOLE, reason, NOW));

        assertThat(stops().forgetStoppedBefore(NOW)).isZero();
        assertThat(subscriptions().of(WHOLE)).hasSize(1);
        assertThat(stops().forgetStoppedBefore(LATER)).isEqualTo(forgotten ? 1 : 0);
        assertThat(subscriptions().of(WHOLE)).hasSize(forgotten ? 0 : 1);
        assertThat(stops().of(WHOLE)).hasSize(forgotten ? 0 : 1);
    }

    @Test
    void each_chat_counts_once_and_others_stay() {
        stops().stop(new Stop(WHOLE, Reason.LEFT, NOW));
        stops().stop(new Stop(TOPIC, Reason.LEFT, NOW));
        stops().stop(new Stop(ELSEWHERE, Reason.LEFT, LATER));

        assertThat(stops().forgetStoppedBefore(LATER)).isEqualTo(1);
        assertThat(stops().of(TOPIC)).isEmpty();
        assertThat(stops().of(ELSEWHERE)).hasSize(1);
    }
}
