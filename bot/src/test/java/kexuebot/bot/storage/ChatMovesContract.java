package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
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
import kexuebot.bot.storage.Deliveries.Row;
import kexuebot.bot.subscription.Digest;
import kexuebot.bot.subscription.Preferences;
import kexuebot.bot.subscription.Stop;
import kexuebot.bot.subscription.Stop.Reason;
import kexuebot.bot.subscription.Subscription;
import kexuebot.bot.subscription.Target;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.recommend.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every database must do for a group that goes on under another id. */
abstract class ChatMovesContract extends DatabaseContract {
    private static final ChatId OLD = new ChatId("telegram", "-500");
    private static final ChatId NEW = new ChatId("telegram", "-1001500");
    private static final ChatId OTHER = new ChatId("telegram", "-7");
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123Z");
    private static final Preferences DAILY = Preferences.NONE
            .withDigest(Optional.of(new Digest(Optional.empty(), LocalTime.of(8, 0))))
            .withZone(Optional.of(ZoneId.of("Asia/Tokyo")))
            .withSilent(true)
            .withLines(false);

    private JdbiChatMoves moves() {
        return new JdbiChatMoves(database.jdbi());
    }

    private JdbiLanguageStore languages() {
        return new JdbiLanguageStore(database.jdbi());
    }

    private JdbiSubscriptionStore subscriptions() {
        return new JdbiSubscriptionStore(database.jdbi());
    }

    private JdbiPreferenceStore preferences() {
        return new JdbiPreferenceStore(database.jdbi(), new Schedule(ZoneOffset.UTC), () -> NOW);
    }

    private JdbiStops stops() {
        return new JdbiStops(database.jdbi());
    }

    private Deliveries deliveries() {
        return new Deliveries(database.jdbi());
    }

    private void moveTwice() {
        moves().moved(OLD, NEW);
        moves().moved(OLD, NEW);
    }

    @Test
    void what_a_group_has_chosen_goes_with_it() {
        languages().choose(OLD, Language.EN);
        preferences().save(OLD, DAILY);

        moveTwice();

        assertThat(languages().chosen(NEW)).contains(Language.EN);
        assertThat(languages().chosen(OLD)).isEmpty();
        assertThat(preferences().of(NEW)).isEqualTo(DAILY);
        assertThat(preferences().of(OLD)).isEqualTo(Preferences.NONE);
    }

    @Test
    void what_the_new_chat_has_chosen_is_kept_and_the_rest_is_added() {
        languages().choose(OLD, Language.EN);
        preferences().save(OLD, DAILY);
        languages().choose(NEW, Language.ZH);
        preferences().save(NEW, Preferences.NONE.withZone(Optional.of(ZoneId.of("Europe/Paris"))));

        moveTwice();

        assertThat(languages().chosen(NEW)).contains(Language.ZH);
        assertThat(preferences().of(NEW)).isEqualTo(DAILY.withZone(Optional.of(ZoneId.of("Europe/Paris"))));
    }

    @Test
    void subscriptions_and_muted_series_go_with_it_topic_by_topic() {
        Place topic = new Place(OLD, OptionalInt.of(7));
        subscriptions().add(Place.of(OLD), Target.ALL, NOW);
        subscriptions().add(topic, Target.read("低秩"), NOW);
        subscriptions().mute(Place.of(OLD), "a");
        subscriptions().mute(topic, "b");

        moveTwice();

        Place moved = new Place(NEW, OptionalInt.of(7));
        assertThat(subscriptions().of(Place.of(NEW)))
                .containsExactly(new Subscription(1, Place.of(NEW), Target.ALL, false, NOW));
        assertThat(subscriptions().of(moved))
                .containsExactly(new Subscription(2, moved, Target.read("低秩"), false, NOW));
        assertThat(subscriptions().muted(Place.of(NEW))).containsExactly("a");
        assertThat(subscriptions().muted(moved)).containsExactly("b");
        assertThat(subscriptions().of(Place.of(OLD))).isEmpty();
        assertThat(subscriptions().muted(topic)).isEmpty();
    }

    @Test
    void what_the_new_chat_has_already_is_there_once() {
        subscriptions().add(Place.of(OLD), Target.ALL, NOW);
        subscriptions().add(Place.of(OLD), Target.read("低秩"), NOW);
        subscriptions().add(Place.of(NEW), Target.ALL, NOW.plusSeconds(9));
        subscriptions().mute(Place.of(OLD), "a");
        subscriptions().mute(Place.of(NEW), "a");

        moveTwice();

        assertThat(subscriptions().of(Place.of(NEW)))
                .extracting(Subscription::number)
                .containsExactly(2L, 3L);
        assertThat(subscriptions().muted(Place.of(NEW))).containsExactly("a");
        assertThat(subscriptions().of(Place.of(OLD))).isEmpty();
        assertThat(subscriptions().muted(Place.of(OLD))).isEmpty();
    }

    @Test
    void stops_go_with_it_but_not_that_there_is_no_such_chat() {
        Place topic = new Place(OLD, OptionalInt.of(7));
        stops().stop(new Stop(topic, Reason.TOPIC_CLOSED, NOW));
        stops().stop(new Stop(Place.of(OLD), Reason.GONE, NOW));

        moveTwice();

        Place moved = new Place(NEW, OptionalInt.of(7));
        assertThat(stops().of(moved)).containsExactly(new Stop(moved, Reason.TOPIC_CLOSED, NOW));
        assertThat(stops().of(topic)).isEmpty();
    }

    @Test
    void the_new_chat_s_stop_stays() {
        stops().stop(new Stop(Place.of(OLD), Reason.LEFT, NOW));
        stops().stop(new Stop(Place.of(NEW), Reason.NO_RIGHTS, NOW));

        moveTwice();

        assertThat(stops().of(Place.of(NEW))).extracting(Stop::reason).containsExactly(Reason.NO_RIGHTS);
        assertThat(stops().of(Place.of(OLD))).isEmpty();
    }

    @Test
    void deliveries_go_with_it_in_whatever_state() {
        for (String state : List.of("pending", "sending", "unknown", "sent", "failed")) {
            deliveries().add(Place.of(OLD), state.hashCode() & 0xFFFF, "POST", state);
        }
        deliveries().add(Place.of(OTHER), 1, "POST", "pending");

        moveTwice();

        assertThat(deliveries().rows())
                .filteredOn(row -> row.chat().equals(NEW.toString()))
                .extracting(Row::state)
                .containsExactlyInAnyOrder("pending", "sending", "unknown", "sent", "failed");
        assertThat(deliveries().rows()).hasSize(6);
    }

    @Test
    void messages_of_the_old_chat_are_never_edited_in_the_new_one() {
        deliveries().add(Place.of(OLD), 1, "POST", "sent").add(Place.of(NEW), 2, "POST", "sent");

        moves().moved(OLD, NEW);

        assertThat(deliveries().message(NEW, 1)).contains(0);
        assertThat(deliveries().message(NEW, 2)).contains(1002);
    }

    @ParameterizedTest
    @CsvSource({
        "pending, sent, sent",
        "sent, pending, sent",
        "pending, pending, pending",
        "unknown, sent, sent",
        "pending, failed, failed",
        "sending, pending, pending"
    })
    void a_post_is_delivered_once_to_both(String old, String there, String after) {
        deliveries().add(Place.of(OLD), 1, "POST", old).add(Place.of(NEW), 1, "POST", there);

        moveTwice();

        assertThat(deliveries().rows()).containsExactly(new Row(NEW.toString(), 0, 1, "POST", after));
    }

    private JdbiHistory history() {
        return new JdbiHistory(database.jdbi());
    }

    private static Trace trace(int post, Trace.Kind kind, int seconds) {
        return new Trace(new PostId(post), kind, NOW.plusSeconds(seconds));
    }

    @Test
    void what_a_group_read_goes_with_it_and_what_the_new_chat_thinks_stays() {
        history().note(OLD, trace(1, Trace.Kind.OPENED, 1));
        history().note(OLD, trace(1, Trace.Kind.LIKED, 2));
        history().note(OLD, trace(2, Trace.Kind.LIKED, 3));
        history().show(OLD, List.of(new PostId(5)), NOW);
        history().note(NEW, trace(1, Trace.Kind.OPENED, 4));
        history().note(NEW, trace(2, Trace.Kind.DISLIKED, 0));

        moveTwice();

        assertThat(history().traces(NEW))
                .containsExactly(
                        trace(1, Trace.Kind.OPENED, 4),
                        trace(1, Trace.Kind.LIKED, 2),
                        trace(2, Trace.Kind.DISLIKED, 0));
        assertThat(history().lastShown(NEW)).containsExactly(new PostId(5));
        assertThat(history().traces(OLD)).isEmpty();
        assertThat(history().lastShown(OLD)).isEmpty();
    }

    @Test
    void who_was_told_of_a_model_is_told_no_more_in_the_new_chat() {
        JdbiModelStore told = new JdbiModelStore(database.jdbi());
        told.tell(new Asker(OLD, "1"), "localhost", NOW);
        told.tell(new Asker(OLD, "2"), "localhost", NOW);
        told.tell(new Asker(NEW, "2"), "localhost", NOW);

        moveTwice();

        assertThat(told.tell(new Asker(NEW, "1"), "localhost", NOW)).isFalse();
        assertThat(told.tell(new Asker(NEW, "3"), "localhost", NOW)).isTrue();
        assertThat(told.tell(new Asker(OLD, "1"), "localhost", NOW)).isTrue();
        assertThat(told.tell(new Asker(OLD, "2"), "localhost", NOW)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true"})
    void where_either_remembers_nothing_the_new_chat_does_not(boolean old, boolean there) {
        history().remember(OLD, old);
        history().remember(NEW, there);
        for (ChatId chat : List.of(OLD, NEW)) {
            history().note(chat, trace(1, Trace.Kind.LIKED, 1));
            history().show(chat, List.of(new PostId(5)), NOW);
        }

        moveTwice();

        assertThat(history().remembers(NEW)).isFalse();
        assertThat(history().traces(NEW)).isEmpty();
        assertThat(history().lastShown(NEW)).isEmpty();
        assertThat(history().remembers(OLD)).isTrue();
    }

    @Test
    void a_chat_that_stays_where_it_is_loses_nothing() {
        subscriptions().add(Place.of(OLD), Target.ALL, NOW);
        deliveries().add(Place.of(OLD), 1, "POST", "sent");

        moves().moved(OLD, OLD);

        assertThat(subscriptions().of(Place.of(OLD))).hasSize(1);
        assertThat(deliveries().message(OLD, 1)).contains(1001);
    }
}
