package kexuebot.bot.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import kexuebot.bot.chat.ChatId;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Place;
import kexuebot.bot.delivery.Schedule;
import kexuebot.bot.storage.Deliveries.Plan;
import kexuebot.bot.subscription.Digest;
import kexuebot.bot.subscription.PreferenceStore;
import kexuebot.bot.subscription.Preferences;
import kexuebot.bot.subscription.QuietHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every database must do for the ways that chats want to be told. */
abstract class PreferenceStoreContract extends DatabaseContract {
    private static final ChatId CHAT = new ChatId("telegram", "-1001");
    private static final ChatId OTHER = new ChatId("telegram", "5");
    private static final Place HERE = Place.of(CHAT);
    private static final Place TOPIC = new Place(CHAT, OptionalInt.of(7));
    private static final Instant NOW = Instant.parse("2026-03-01T22:30:00Z"); // a Sunday
    private static final Instant EARLIER = Instant.parse("2026-03-01T20:00:00Z");
    private static final Preferences DAILY =
            Preferences.NONE.withDigest(Optional.of(new Digest(Optional.empty(), LocalTime.of(8, 0))));
    private static final Preferences QUIET =
            Preferences.NONE.withQuiet(Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0))));
    private static final Preferences EVERYTHING = new Preferences(
            Optional.of(new Digest(Optional.of(DayOfWeek.MONDAY), LocalTime.of(23, 59))),
            Optional.of(new QuietHours(LocalTime.of(0, 0), LocalTime.of(6, 30))),
            Optional.of(ZoneId.of("America/Argentina/Buenos_Aires")),
            true,
            false);

    private PreferenceStore store() {
        return new JdbiPreferenceStore(database.jdbi(), new Schedule(ZoneOffset.UTC), () -> NOW);
    }

    private Deliveries deliveries() {
        return new Deliveries(database.jdbi());
    }

    static Stream<Preferences> some() {
        return Stream.of(
                Preferences.NONE,
                DAILY,
                QUIET,
                Preferences.NONE.withZone(Optional.of(ZoneId.of("+08:45"))),
                Preferences.NONE.withSilent(true),
                Preferences.NONE.withLines(false),
                EVERYTHING);
    }

    @ParameterizedTest
    @MethodSource("some")
    void preferences_come_back_as_they_were_also_after_others(Preferences preferences) {
        store().save(CHAT, preferences);
        database.reopen();
        assertThat(store().of(CHAT)).isEqualTo(preferences);

        store().save(CHAT, EVERYTHING);
        store().save(CHAT, preferences);
        assertThat(store().of(CHAT)).isEqualTo(preferences);
        assertThat(store().of(OTHER)).isEqualTo(Preferences.NONE);
    }

    @Test
    void the_language_is_kept_beside_them() {
        JdbiLanguageStore languages = new JdbiLanguageStore(database.jdbi());
        languages.choose(CHAT, Language.EN);
        assertThat(store().of(CHAT)).isEqualTo(Preferences.NONE);
        store().save(CHAT, EVERYTHING);
        assertThat(languages.chosen(CHAT)).contains(Language.EN);
        languages.choose(CHAT, Language.ZH);

        assertThat(store().of(CHAT)).isEqualTo(EVERYTHING);
    }

    @Test
    void what_still_waits_in_any_topic_goes_into_the_next_digest() {
        deliveries().add(HERE, 1, "POST", "pending").add(TOPIC, 2, "POST", "pending");
        deliveries().add(Place.of(OTHER), 1, "POST", "pending");

        store().save(CHAT, DAILY);

        Plan tomorrow = new Plan(Instant.parse("2026-03-02T08:00:00Z"), true);
        assertThat(deliveries().plan(HERE, 1, "POST")).isEqualTo(tomorrow);
        assertThat(deliveries().plan(TOPIC, 2, "POST")).isEqualTo(tomorrow);
        assertThat(deliveries().plan(Place.of(OTHER), 1, "POST")).isEqualTo(new Plan(Deliveries.DUE, false));
    }

    @Test
    void without_digest_it_comes_at_once() {
        store().save(CHAT, DAILY);
        deliveries().add(HERE, 1, "POST", "pending", Instant.parse("2026-03-02T08:00:00Z"));

        store().save(CHAT, Preferences.NONE);

        assertThat(deliveries().plan(HERE, 1, "POST")).isEqualTo(new Plan(NOW, false));
    }

    @Test
    void quiet_hours_and_the_zone_count() {
        deliveries().add(HERE, 1, "POST", "pending");

        store().save(CHAT, QUIET);
        assertThat(deliveries().plan(HERE, 1, "POST").due()).isEqualTo(Instant.parse("2026-03-02T07:00:00Z"));
        store().save(CHAT, QUIET.withZone(Optional.of(ZoneId.of("+02:00"))));
        assertThat(deliveries().plan(HERE, 1, "POST").due()).isEqualTo(Instant.parse("2026-03-02T05:00:00Z"));
        store().save(CHAT, QUIET.withZone(Optional.of(ZoneId.of("+12:00"))));
        assertThat(deliveries().plan(HERE, 1, "POST").due()).isEqualTo(NOW);
    }

    @Test
    void what_is_on_its_way_or_over_is_left_alone() {
        for (String state : List.of("sending", "unknown", "sent", "failed")) {
            deliveries().add(HERE, state.length() * 100 + state.charAt(0), "POST", state);
        }
        List<String> before = raw();

        store().save(CHAT, EVERYTHING);

        assertThat(raw()).isEqualTo(before).hasSize(4);
    }

    private List<String> raw() {
        return database.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT * FROM delivery ORDER BY post")
                        .mapToMap()
                        .map(Object::toString)
                        .list());
    }

    @Test
    void silence_and_lines_alone_move_nothing() {
        store().save(CHAT, DAILY);
        deliveries().add(HERE, 1, "POST", "pending", EARLIER);

        store().save(CHAT, DAILY.withSilent(true));
        store().save(CHAT, DAILY.withSilent(true).withLines(false));

        assertThat(deliveries().plan(HERE, 1, "POST").due())
                .as("overdue, and not put off for another day")
                .isEqualTo(EARLIER);
    }

    @Test
    void corrections_wait_for_no_digest_but_for_the_end_of_quiet_hours() {
        Instant quiet = Instant.parse("2026-03-01T23:30:00Z");
        deliveries().add(HERE, 1, "CORRECTION", "pending", EARLIER).add(HERE, 2, "CORRECTION", "pending", quiet);
        deliveries().add(HERE, 3, "CORRECTION", "unknown", quiet);

        store().save(CHAT, DAILY);
        assertThat(deliveries().plan(HERE, 1, "CORRECTION")).isEqualTo(new Plan(EARLIER, false));

        store().save(CHAT, QUIET);
        assertThat(deliveries().plan(HERE, 1, "CORRECTION")).isEqualTo(new Plan(EARLIER, false));
        assertThat(deliveries().plan(HERE, 2, "CORRECTION"))
                .isEqualTo(new Plan(Instant.parse("2026-03-02T07:00:00Z"), false));
        assertThat(deliveries().plan(HERE, 3, "CORRECTION")).isEqualTo(new Plan(quiet, false));
    }
}
