package kexuebot.bot.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Random;
import kexuebot.bot.subscription.Digest;
import kexuebot.bot.subscription.Preferences;
import kexuebot.bot.subscription.QuietHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
    private static final Schedule SCHEDULE = new Schedule(ZoneId.of("Asia/Shanghai"));

    private static Preferences daily(String at) {
        return Preferences.NONE.withDigest(Optional.of(new Digest(Optional.empty(), LocalTime.parse(at))));
    }

    private static Preferences weekly(DayOfWeek day, String at) {
        return Preferences.NONE.withDigest(Optional.of(new Digest(Optional.of(day), LocalTime.parse(at))));
    }

    private static Preferences quiet(String from, String to) {
        return Preferences.NONE.withQuiet(Optional.of(new QuietHours(LocalTime.parse(from), LocalTime.parse(to))));
    }

    private static Preferences in(String zone, Preferences preferences) {
        return preferences.withZone(Optional.of(ZoneId.of(zone)));
    }

    private static Instant due(String ready, Preferences preferences) {
        return SCHEDULE.plan(World.chat(1), Instant.parse(ready), preferences).due();
    }

    @Test
    void who_chose_nothing_is_told_at_once() {
        Planned planned = SCHEDULE.plan(World.chat(1), World.START, Preferences.NONE);
        assertThat(planned).isEqualTo(new Planned(World.chat(1), World.START, false));
    }

    @Test
    void a_digest_goes_with_others() {
        assertThat(SCHEDULE.plan(World.chat(1), World.START, daily("08:00")).digest())
                .isTrue();
    }

    @ParameterizedTest(name = "{1} from {0} on in {2}: {3}")
    @CsvSource({
        // before, after and exactly at the hour
        "2025-01-12T23:59:59Z, 08:00, Asia/Shanghai, 2025-01-13T00:00:00Z",
        "2025-01-13T00:00:01Z, 08:00, Asia/Shanghai, 2025-01-14T00:00:00Z",
        "2025-01-13T00:00:00Z, 08:00, Asia/Shanghai, 2025-01-14T00:00:00Z",
        // the 29th of February, and none
        "2024-02-28T12:00:00Z, 08:00, Asia/Shanghai, 2024-02-29T00:00:00Z",
        "2024-02-29T12:00:00Z, 08:00, Asia/Shanghai, 2024-03-01T00:00:00Z",
        "2025-02-28T12:00:00Z, 08:00, Asia/Shanghai, 2025-03-01T00:00:00Z",
        "2024-12-31T12:00:00Z, 00:00, Asia/Shanghai, 2024-12-31T16:00:00Z",
        // the hour that is skipped, an hour later; days of 23 hours
        "2025-03-29T23:00:00Z, 02:30, Europe/Berlin, 2025-03-30T01:30:00Z",
        "2025-03-29T23:00:00Z, 08:00, Europe/Berlin, 2025-03-30T06:00:00Z",
        "2025-03-09T05:00:00Z, 02:30, America/New_York, 2025-03-09T07:30:00Z",
        "2025-03-08T14:00:00Z, 08:00, America/New_York, 2025-03-09T12:00:00Z",
        // the hour that comes twice, once: the first time; days of 25 hours
        "2025-10-25T22:00:00Z, 02:30, Europe/Berlin, 2025-10-26T00:30:00Z",
        "2025-10-26T00:30:00Z, 02:30, Europe/Berlin, 2025-10-27T01:30:00Z",
        "2025-11-02T05:30:00Z, 01:30, America/New_York, 2025-11-03T06:30:00Z",
        "2025-11-01T13:00:00Z, 08:00, America/New_York, 2025-11-02T13:00:00Z",
        // odd zones
        "2025-01-12T00:00:00Z, 08:00, Pacific/Kiritimati, 2025-01-12T18:00:00Z",
        "2025-01-12T00:00:00Z, 08:00, Asia/Kathmandu, 2025-01-12T02:15:00Z",
        // a day that was left out altogether
        "2011-12-29T20:00:00Z, 08:00, Pacific/Apia, 2011-12-30T18:00:00Z",
    })
    void a_daily_digest_comes_at_the_next_such_hour(String ready, String at, String zone, String due) {
        assertThat(due(ready, in(zone, daily(at)))).isEqualTo(due);
    }

    @ParameterizedTest(name = "{1} {2} from {0} on: {3}")
    @CsvSource({
        "2025-01-12T02:00:00Z, MONDAY, 08:00, 2025-01-13T00:00:00Z", // on a Sunday
        "2025-01-12T02:00:00Z, SUNDAY, 12:00, 2025-01-12T04:00:00Z",
        "2025-01-12T04:00:00Z, SUNDAY, 12:00, 2025-01-19T04:00:00Z",
        "2025-01-12T16:30:00Z, SUNDAY, 12:00, 2025-01-19T04:00:00Z", // Monday there already
        "2024-02-26T02:00:00Z, THURSDAY, 08:00, 2024-02-29T00:00:00Z",
        "2024-12-30T02:00:00Z, WEDNESDAY, 08:00, 2025-01-01T00:00:00Z",
    })
    void a_weekly_digest_comes_on_its_day(String ready, DayOfWeek day, String at, String due) {
        assertThat(due(ready, weekly(day, at))).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2025-03-30T00:00:00Z, Europe/Berlin, SUNDAY, 02:30, 2025-03-30T01:30:00Z",
        "2025-10-26T00:45:00Z, Europe/Berlin, SUNDAY, 02:30, 2025-11-02T01:30:00Z",
        "2025-03-09T06:00:00Z, America/New_York, SUNDAY, 02:15, 2025-03-09T07:15:00Z",
    })
    void a_weekly_digest_keeps_its_hour_across_a_change_of_the_clocks(
            String ready, String zone, DayOfWeek day, String at, String due) {
        assertThat(due(ready, in(zone, weekly(day, at)))).isEqualTo(due);
    }

    @ParameterizedTest(name = "{0} within {1} to {2} in {3}: {4}")
    @CsvSource({
        // 23:30 and 03:00 are told in the morning, 22:59 and 08:00 at once
        "2025-01-12T15:30:00Z, 23:00, 08:00, Asia/Shanghai, 2025-01-13T00:00:00Z",
        "2025-01-12T19:00:00Z, 23:00, 08:00, Asia/Shanghai, 2025-01-13T00:00:00Z",
        "2025-01-12T14:59:59Z, 23:00, 08:00, Asia/Shanghai, 2025-01-12T14:59:59Z",
        "2025-01-12T15:00:00Z, 23:00, 08:00, Asia/Shanghai, 2025-01-13T00:00:00Z",
        "2025-01-13T00:00:00Z, 23:00, 08:00, Asia/Shanghai, 2025-01-13T00:00:00Z",
        // within one day, and up to midnight
        "2025-01-12T05:00:00Z, 12:00, 14:00, Asia/Shanghai, 2025-01-12T06:00:00Z",
        "2025-01-12T15:00:00Z, 20:00, 00:00, Asia/Shanghai, 2025-01-12T16:00:00Z",
        // an end that is skipped, one that comes twice
        "2025-03-30T00:30:00Z, 23:00, 02:30, Europe/Berlin, 2025-03-30T01:30:00Z",
        "2025-10-25T23:30:00Z, 23:00, 02:30, Europe/Berlin, 2025-10-26T00:30:00Z",
        "2025-03-09T05:00:00Z, 23:00, 07:00, America/New_York, 2025-03-09T11:00:00Z",
        "2025-11-02T04:00:00Z, 23:00, 07:00, America/New_York, 2025-11-02T12:00:00Z",
        // over a leap day
        "2024-02-29T15:30:00Z, 23:00, 08:00, Asia/Shanghai, 2024-03-01T00:00:00Z",
    })
    void quiet_hours_put_off_until_their_end(String ready, String from, String to, String zone, String due) {
        assertThat(due(ready, in(zone, quiet(from, to)))).isEqualTo(due);
    }

    @Test
    void a_digest_within_quiet_hours_comes_at_their_end() {
        Preferences both = quiet("23:00", "08:00").withDigest(daily("07:00").digest());
        assertThat(due("2025-01-12T12:00:00Z", both)).isEqualTo("2025-01-13T00:00:00Z");
    }

    @Test
    void outside_of_quiet_hours_there_is_no_end_of_them() {
        assertThat(SCHEDULE.quietUntil(World.START, quiet("23:00", "08:00"))).isEmpty();
        assertThat(SCHEDULE.quietUntil(World.START, Preferences.NONE)).isEmpty();
    }

    @Test
    void a_clock_that_jumps_ahead_over_the_hour_makes_the_delivery_due_and_one_set_back_keeps_it() {
        Instant due = due("2025-01-12T02:00:00Z", daily("08:00"));
        assertThat(due).isBefore("2025-02-01T00:00:00Z");
        assertThat(due("2025-01-11T02:00:00Z", daily("08:00"))).isEqualTo(due.minus(Duration.ofDays(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"
            })
    void whatever_is_wished_comes_after_and_soon_and_never_in_quiet_hours(String zone) {
        Random random = new Random(4);
        for (int i = 0; i < 3_000; i++) {
            Instant ready = Instant.parse("2024-01-01T00:00:00Z").plusSeconds(random.nextInt(2 * 366 * 86_400));
            Preferences wished = in(zone, any(random));
            Instant due = SCHEDULE.plan(World.chat(1), ready, wished).due();
            Duration longest = wished.digest().isEmpty()
                    ? Duration.ofHours(25)
                    : Duration.ofDays(wished.digest().get().day().isPresent() ? 8 : 2)
                            .plusHours(1);
            assertThat(Duration.between(ready, due)).as("%s %s", ready, wished).isBetween(Duration.ZERO, longest);
            assertThat(SCHEDULE.quietUntil(due, wished))
                    .as("%s %s", ready, wished)
                    .isEmpty();
        }
    }

    private static Preferences any(Random random) {
        LocalTime from = LocalTime.of(random.nextInt(24), random.nextInt(60));
        QuietHours quiet = new QuietHours(from, from.plusMinutes(1 + random.nextInt(1_000)));
        Digest digest = new Digest(
                Optional.of(DayOfWeek.of(1 + random.nextInt(7))).filter(day -> random.nextBoolean()),
                LocalTime.of(random.nextInt(24), random.nextInt(60)));
        return Preferences.NONE
                .withQuiet(Optional.of(quiet).filter(any -> random.nextBoolean()))
                .withDigest(Optional.of(digest).filter(any -> random.nextBoolean()));
    }

    @Test
    void a_year_of_daily_digests_has_one_a_day() {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        Instant at = Instant.parse("2023-12-31T12:00:00Z");
        for (int day = 1; day <= 366; day++) {
            at = due(at.toString(), in("Europe/Berlin", daily("02:30")));
            ZonedDateTime local = at.atZone(zone);
            assertThat(local.getDayOfYear()).isEqualTo(day);
        }
    }
}
