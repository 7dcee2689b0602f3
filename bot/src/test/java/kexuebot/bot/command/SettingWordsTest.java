package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.subscription.Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people may write for a setting. */
class SettingWordsTest {
    private static final SettingsTalk TALK = new SettingsTalk();

    private static <T> T value(Reading<T> reading) {
        return ((Reading.Value<T>) reading).value();
    }

    @ParameterizedTest
    @CsvSource({
        "8, 08:00", "08, 08:00", "8:00, 08:00", "08:00, 08:00", "20点, 20:00", "20点半, 20:30", "8点05分, 08:05",
        "8点整, 08:00", "20时, 20:00", "8.30, 08:30", "0, 00:00", "24:00, 00:00", "23:59, 23:59", "8am, 08:00",
        "8:30 pm, 20:30", "12am, 00:00", "12pm, 12:00"
    })
    void times_of_day(String written, String time) {
        assertThat(ClockTime.read(written)).contains(LocalTime.parse(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25", "25:00", "24:01", "8:60", "8:5:5", "x", "-8", "13pm", "0am", "8点点", "100", "8::"})
    void what_is_no_time_of_day(String written) {
        assertThat(ClockTime.read(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "digest daily, daily 08:00",
        "digest daily 20点, daily 20:00",
        "摘要 每天 8, daily 08:00",
        "摘要每天8点半, daily 08:30",
        "汇总：每日 ２０：３０, daily 20:30",
        "digest 9:00, daily 09:00",
        "digest daily at 9pm, daily 21:00",
        "digest on, daily 08:00",
        "digest weekly, weekly monday 08:00",
        "digest weekly friday 20:00, weekly friday 20:00",
        "digest weekly on fri 20:00, weekly friday 20:00",
        "DIGEST WEEKLY Sun, weekly sunday 08:00",
        "摘要 每周 周三 8点, weekly wednesday 08:00",
        "摘要 每周五 8点, weekly friday 08:00",
        "摘要 每周日, weekly sunday 08:00",
        "摘要 每星期天 9, weekly sunday 09:00",
        "digest saturday, weekly saturday 08:00",
        "摘要 周二 10:00, weekly tuesday 10:00",
        "摘要 关, off",
        "digest=off, off",
        "摘要 不要, off"
    })
    void digests(String line, String read) {
        TALK.preferences.kept.clear();
        assertThat(TALK.say("/settings " + line).settings().orElseThrow().digest())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"daily monday", "每天一", "weekly mo", "weekly 8 8", "monthly", "2026-01-01", "daily x", "每周八", "at"
            })
    void what_is_no_digest(String written) {
        assertThat(DigestWords.read(written, Optional.empty())).isInstanceOf(Reading.Wrong.class);
    }

    @Test
    void what_is_not_said_of_a_digest_stays() {
        Optional<Digest> friday = Optional.of(new Digest(Optional.of(DayOfWeek.FRIDAY), LocalTime.of(21, 0)));
        assertThat(DigestWords.line(value(DigestWords.read("9:30", friday)))).isEqualTo("weekly friday 09:30");
        assertThat(DigestWords.line(value(DigestWords.read("weekly", friday)))).isEqualTo("weekly friday 21:00");
        assertThat(DigestWords.line(value(DigestWords.read("daily", friday)))).isEqualTo("daily 21:00");
    }

    @ParameterizedTest
    @EnumSource(DayOfWeek.class)
    void every_day_is_read_as_it_is_written(DayOfWeek day) {
        Digest weekly = new Digest(Optional.of(day), LocalTime.of(7, 5));
        String chinese = DigestWords.text(weekly, Language.ZH);
        String line = DigestWords.line(Optional.of(weekly));
        assertThat(value(DigestWords.read(chinese, Optional.empty()))).contains(weekly);
        assertThat(value(DigestWords.read(line, Optional.empty()))).contains(weekly);
        assertThat(DigestWords.text(weekly, Language.EN).toLowerCase(Locale.ROOT))
                .isEqualTo(line.replace("weekly", "every"));
    }

    @ParameterizedTest
    @CsvSource({
        "quiet 23:00-08:00, 23:00-08:00",
        "quiet 23-8, 23:00-08:00",
        "静默 23点到8点, 23:00-08:00",
        "静默 从 23:30 至 7点半, 23:30-07:30",
        "安静时段２３：００－０８：００, 23:00-08:00",
        "quiet 23:00 – 08:00, 23:00-08:00",
        "quiet hours from 11pm to 8am, 23:00-08:00",
        "免打扰 1～2, 01:00-02:00",
        "quiet 13:00 14:00, 13:00-14:00",
        "quiet on, 23:00-08:00",
        "静默 开, 23:00-08:00",
        "quiet off, off",
        "静默 关, off",
        "quiet 22-24:00, 22:00-00:00"
    })
    void quiet_hours(String line, String read) {
        assertThat(TALK.say("/settings " + line).settings().orElseThrow().quiet())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "zone Asia/Shanghai, Asia/Shanghai",
        "zone asia/shanghai, Asia/Shanghai",
        "时区 上海, Asia/Shanghai",
        "时区北京, Asia/Shanghai",
        "zone Beijing, Asia/Shanghai",
        "zone new york, America/New_York",
        "zone America/New York, America/New_York",
        "timezone Tokyo, Asia/Tokyo",
        "zone UTC+8, UTC+08:00",
        "zone +08:00, UTC+08:00",
        "zone ＋８, UTC+08:00",
        "zone gmt-3:30, UTC-03:30",
        "zone +0530, UTC+05:30",
        "zone −5, UTC-05:00",
        "zone +0, UTC",
        "zone UTC, UTC",
        "zone -18:00, UTC-18:00",
        "zone +18, UTC+18:00"
    })
    void time_zones(String line, String zone) {
        assertThat(TALK.say("/settings " + line).settings().orElseThrow().zone())
                .isEqualTo(zone);
        assertThat(TALK.preferences.of(SettingsTalk.PRIVATE.chat()).zone()).contains(ZoneId.of(zone));
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Shangai, Asia/Shanghai",
        "Asia/Toyko, Asia/Tokyo",
        "Shangai, Asia/Shanghai",
        "Europe/Londn, Europe/London",
        "amerika/new_york, America/New_York"
    })
    void a_misspelt_zone_has_near_ones(String written, String near) {
        assertThat(((Reading.Wrong<?>) ZoneWords.read(written)).instead()).startsWith(near);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+19", "+18:01", "-19:00", "UTC+99", "+12345", "+8:60", "Nowhere/Land", "x", "+", "utc+"})
    void what_is_no_zone(String written) {
        assertThat(ZoneWords.read(written)).isInstanceOf(Reading.Wrong.class);
    }

    @ParameterizedTest
    @CsvSource({
        "silent on, true",
        "静音 开, true",
        "静音开, true",
        "silent off, false",
        "静音 关, false",
        "静音 关闭, false",
        "silent ON, true",
        "静音 否, false"
    })
    void switches(String line, boolean on) {
        assertThat(TALK.say("/settings " + line).settings().orElseThrow().silent())
                .isEqualTo(on);
    }

    @ParameterizedTest
    @CsvSource({
        "lines on, true",
        "line off, false",
        "digest lines off, false",
        "DIGEST LINES ON, true",
        "digestlines off, false",
        "汇总摘句 关, false",
        "汇总摘句关, false",
        "摘句 开, true",
        "一句话 不要, false",
        "每篇一句：关, false"
    })
    void lines_of_digests(String line, boolean on) {
        Reply reply = TALK.say("/settings " + line);
        assertThat(reply.failure()).isEmpty();
        assertThat(reply.settings().orElseThrow().lines()).isEqualTo(on);
    }
}
