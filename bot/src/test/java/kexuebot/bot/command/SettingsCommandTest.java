package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.Chats.Answer;
import kexuebot.bot.chat.Chats.Channel;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Place;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.chat.SettingsView;
import kexuebot.bot.subscription.Digest;
import kexuebot.bot.subscription.Preferences;
import kexuebot.bot.subscription.QuietHours;
import kexuebot.bot.subscription.Stop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsCommandTest {
    private final SettingsTalk talk = new SettingsTalk();

    private Preferences kept() {
        return talk.preferences.of(talk.asker.chat());
    }

    @Test
    void settings_nobody_changed_in_chinese() {
        assertThat(talk.shown("/settings")).isEqualTo("""
                        设置
                        语言 中文
                        汇总 关
                        汇总摘句 开
                        安静时段 关
                        时区 Asia/Shanghai，现在 2026-01-02 11:04
                        无声 关
                        阅读记录 记住 0 篇 · 90 天
                        新文章随到随发。
                        (/help settings 看全部改法)""");
    }

    @Test
    void settings_nobody_changed_in_english() {
        assertThat(talk.shownInEnglish("/settings")).isEqualTo("""
                        Settings
                        Language English
                        Digest off
                        Digest lines on
                        Quiet hours off
                        Time zone Asia/Shanghai, now 2026-01-02 11:04
                        Silent off
                        Reading history 0 posts · 90 days
                        New posts come at once.
                        (/help settings shows how to change each)""");
    }

    @Test
    void settings_all_changed_in_chinese() {
        changeAll();
        assertThat(talk.shown("/settings")).isEqualTo("""
                        设置
                        语言 英文
                        汇总 每周日 22:30
                        汇总摘句 关
                        安静时段 22:00–07:00
                        时区 Europe/Paris，现在 2026-01-02 04:04
                        无声 开
                        阅读记录 记住 0 篇 · 90 天
                        下一份汇总在 2026-01-05 07:00（Europe/Paris），有新文章才发。22:30 在安静时段里，所以顺延。来时没有提示音。
                        (/help settings 看全部改法)""");
    }

    @Test
    void settings_all_changed_in_english() {
        changeAll();
        assertThat(talk.shownInEnglish("/settings")).isEqualTo("""
                        Settings
                        Language English
                        Digest every Sunday 22:30
                        Digest lines off
                        Quiet hours 22:00–07:00
                        Time zone Europe/Paris, now 2026-01-02 04:04
                        Silent on
                        Reading history 0 posts · 90 days
                        The next digest comes 2026-01-05 07:00 (Europe/Paris) if there are new posts. \
                        22:30 lies in the quiet hours, so it waits for their end. They arrive without a sound.
                        (/help settings shows how to change each)""");
    }

    private void changeAll() {
        for (String change : List.of(
                "language en",
                "digest weekly sunday 22:30",
                "quiet 22-7",
                "zone Europe/Paris",
                "silent on",
                "lines off")) {
            assertThat(talk.say("/settings " + change).failure()).isEmpty();
        }
    }

    @Test
    void buttons_offer_what_is_not_chosen_yet() {
        assertThat(Shown.buttons(talk.say("/settings")))
                .containsExactly(
                        "每天汇总 = /settings digest daily 08:00",
                        "每周汇总 = /settings digest weekly monday 08:00",
                        "安静 23:00–08:00 = /settings quiet 23:00-08:00",
                        "无声 = /settings silent on",
                        "关闭阅读记录 = /settings history off",
                        "English = /settings language en");
        changeAll();
        assertThat(Shown.buttons(talk.say("/settings", Language.EN)))
                .containsExactly(
                        "No digest = /settings digest off",
                        "Digest with lines = /settings lines on",
                        "No quiet hours = /settings quiet off",
                        "With sound = /settings silent off",
                        "Remember nothing = /settings history off",
                        "中文 = /settings language zh");
    }

    @Test
    void every_button_and_every_example_works() {
        talk.commands
                .get(0)
                .examples()
                .forEach(line -> assertThat(talk.say(line).failure()).isEmpty());
        changeAll();
        talk.say("/settings")
                .buttons()
                .forEach(button ->
                        assertThat(talk.say(button.command()).failure()).isEmpty());
        assertThat(kept().withZone(Optional.empty())).isEqualTo(Preferences.NONE);
    }

    @Test
    void settings_are_data_that_settings_takes() {
        changeAll();
        SettingsView view = talk.say("/settings").settings().orElseThrow();
        assertThat(view)
                .isEqualTo(new SettingsView(
                        Language.EN,
                        "weekly sunday 22:30",
                        "22:00-07:00",
                        "Europe/Paris",
                        true,
                        false,
                        true,
                        0,
                        List.of()));
        Preferences all = kept();
        talk.preferences.kept.clear();
        talk.say("/settings digest " + view.digest());
        talk.say("/settings quiet " + view.quiet());
        talk.say("/settings zone " + view.zone());
        talk.say("/settings silent " + (view.silent() ? "on" : "off"));
        talk.say("/settings lines " + (view.lines() ? "on" : "off"));
        assertThat(kept()).isEqualTo(all);
        assertThat(new SettingsTalk().say("/settings").settings())
                .contains(
                        new SettingsView(Language.ZH, "off", "off", "Asia/Shanghai", false, true, true, 0, List.of()));
    }

    @Test
    void a_digest_is_confirmed_with_when_it_comes_first() {
        assertThat(talk.shown("/settings digest daily 08:00"))
                .isEqualTo("汇总 每天 08:00\n下一份汇总在 2026-01-03 08:00（Asia/Shanghai），有新文章才发。");
        assertThat(talk.shownInEnglish("/settings digest weekly monday 08:00"))
                .isEqualTo("Digest every Monday 08:00\n"
                        + "The next digest comes 2026-01-05 08:00 (Asia/Shanghai) if there are new posts.");
        assertThat(talk.say("/settings digest weekly").settings().orElseThrow().digest())
                .isEqualTo("weekly monday 08:00");
        assertThat(talk.shown("/settings digest off")).isEqualTo("汇总 关\n新文章随到随发。");
        assertThat(talk.shownInEnglish("/settings digest off")).isEqualTo("Digest off\nNew posts come at once.");
    }

    @Test
    void quiet_hours_are_confirmed_with_what_waits() {
        assertThat(talk.shown("/settings quiet 23:00-08:00"))
                .isEqualTo("安静时段 23:00–08:00\n新文章随到随发，23:00–08:00 里的等到 08:00（Asia/Shanghai）。");
        assertThat(talk.shownInEnglish("/settings quiet 23:00-08:00"))
                .isEqualTo("Quiet hours 23:00–08:00\n"
                        + "New posts come at once, those within 23:00–08:00 at 08:00 (Asia/Shanghai).");
        assertThat(talk.shown("/settings quiet off")).isEqualTo("安静时段 关\n新文章随到随发。");
        assertThat(talk.shownInEnglish("/settings quiet off")).isEqualTo("Quiet hours off\nNew posts come at once.");
    }

    @Test
    void quiet_hours_that_have_begun_are_confirmed_with_their_end() {
        talk.now = Instant.parse("2026-01-02T16:30:00Z");
        assertThat(talk.shown("/settings quiet 23:00-08:00")).endsWith("。现在就是安静时段，到 2026-01-03 08:00。");
        assertThat(talk.shownInEnglish("/settings quiet 23:00-08:00"))
                .endsWith("). It is quiet now, until 2026-01-03 08:00.");
    }

    @Test
    void a_time_zone_is_confirmed_with_the_time_it_is_there() {
        assertThat(talk.shown("/settings zone Asia/Tokyo")).isEqualTo("时区 Asia/Tokyo，现在 2026-01-02 12:04\n新文章随到随发。");
        talk.say("/settings digest daily");
        assertThat(talk.shownInEnglish("/settings zone UTC+8"))
                .isEqualTo("Time zone UTC+08:00, now 2026-01-02 11:04\n"
                        + "The next digest comes 2026-01-03 08:00 (UTC+08:00) if there are new posts.");
        assertThat(talk.shown("/settings zone default")).startsWith("时区 Asia/Shanghai，现在");
        assertThat(kept().zone()).isEmpty();
    }

    @Test
    void lines_of_digests_are_confirmed_with_what_a_digest_has_and_when_it_comes() {
        assertThat(talk.shown("/settings lines off")).isEqualTo("汇总摘句 关\n汇总里只列标题和日期。\n新文章随到随发。");
        assertThat(kept().lines()).isFalse();
        assertThat(talk.shownInEnglish("/settings lines on"))
                .isEqualTo("Digest lines on\nA digest has a sentence of each post.\nNew posts come at once.");
        talk.say("/settings digest daily");
        assertThat(talk.shown("/settings lines on"))
                .isEqualTo("汇总摘句 开\n汇总里每篇文章带一句话。\n下一份汇总在 2026-01-03 08:00（Asia/Shanghai），有新文章才发。");
        assertThat(talk.shownInEnglish("/settings lines off"))
                .startsWith("Digest lines off\nA digest has titles and dates alone.\nThe next digest comes ");
    }

    @Test
    void the_lines_of_a_digest_can_be_pressed_where_there_is_one() {
        assertThat(Shown.buttons(talk.say("/settings"))).noneMatch(button -> button.contains("lines"));
        talk.say("/settings digest daily");
        assertThat(Shown.buttons(talk.say("/settings"))).contains("汇总只列标题 = /settings lines off");
        assertThat(Shown.buttons(talk.say("/settings", Language.EN))).contains("Titles alone = /settings lines off");
        talk.say("/settings lines off");
        assertThat(Shown.buttons(talk.say("/settings"))).contains("汇总带摘句 = /settings lines on");
    }

    @Test
    void silence_is_confirmed() {
        assertThat(talk.shown("/settings silent on")).isEqualTo("无声 开\n新文章随到随发。来时没有提示音。");
        assertThat(talk.shownInEnglish("/settings silent on"))
                .isEqualTo("Silent on\nNew posts come at once. They arrive without a sound.");
        assertThat(talk.shown("/settings silent off")).isEqualTo("无声 关\n新文章随到随发。");
        assertThat(talk.shownInEnglish("/settings silent off")).isEqualTo("Silent off\nNew posts come at once.");
    }

    @ParameterizedTest
    @CsvSource({
        "/settings language en, From now on in English.",
        "/settings 语言 英文, From now on in English.",
        "/settings 语言中文, '好，这里用中文。'",
        "/settings LANGUAGE ZH, '好，这里用中文。'",
        "/language en, From now on in English."
    })
    void a_language_is_confirmed_in_itself(String line, String confirmed) {
        assertThat(talk.shown(line)).isEqualTo(confirmed);
        assertThat(talk.kept).containsKey(SettingsTalk.PRIVATE.chat());
    }

    @Test
    void one_change_leaves_the_other_settings_alone() {
        changeAll();
        talk.say("/settings digest off");
        assertThat(kept())
                .isEqualTo(new Preferences(
                        Optional.empty(),
                        Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0))),
                        Optional.of(ZoneId.of("Europe/Paris")),
                        true,
                        false));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/settings foo bar       | 没有“foo”这个设置；有 language、digest、lines、quiet、zone、silent、history，例如 /settings digest daily 08:00",
                "/settings language      | language 后面是 zh 或 en，例如 /settings language en",
                "/settings language fr   | “fr”不是这里会的语言；language 后面是 zh 或 en，例如 /settings language en",
                "/settings digest        | digest 后面是 off、daily 08:00 或 weekly monday 08:00，例如 /settings digest daily 08:00",
                "/settings digest hourly | “hourly”不是汇总的时间；digest 后面是 off、daily 08:00 或 weekly monday 08:00，例如 /settings digest daily 08:00",
                "/settings digest daily 25:00 | “25:00”不是钟点；digest 后面是 off、daily 08:00 或 weekly monday 08:00，例如 /settings digest daily 08:00",
                "/settings quiet         | quiet 后面是 off 或 23:00-08:00，例如 /settings quiet 23:00-08:00",
                "/settings quiet night   | “night”不是一段时间；quiet 后面是 off 或 23:00-08:00，例如 /settings quiet 23:00-08:00",
                "/settings quiet 8-8     | “8-8”的起止相同；quiet 后面是 off 或 23:00-08:00，例如 /settings quiet 23:00-08:00",
                "/settings quiet 23:00-25:00 | “25:00”不是钟点；quiet 后面是 off 或 23:00-08:00，例如 /settings quiet 23:00-08:00",
                "/settings zone          | zone 后面是 Asia/Shanghai、UTC+8 或 +08:00，例如 /settings zone Asia/Shanghai",
                "/settings zone Asia/Shangai | 没有时区“Asia/Shangai”，是不是 Asia/Shanghai？zone 后面是 Asia/Shanghai、UTC+8 或 +08:00，例如 /settings zone Asia/Shanghai",
                "/settings zone Mars     | 没有时区“Mars”；zone 后面是 Asia/Shanghai、UTC+8 或 +08:00，例如 /settings zone Asia/Shanghai",
                "/settings zone UTC+19   | “UTC+19”不在 -18:00 到 +18:00 之间；zone 后面是 Asia/Shanghai、UTC+8 或 +08:00，例如 /settings zone Asia/Shanghai",
                "/settings silent        | silent 后面是 on 或 off，例如 /settings silent on",
                "/settings lines         | lines 后面是 on 或 off，例如 /settings lines off",
                "/settings lines two     | “two”不是开或关；lines 后面是 on 或 off，例如 /settings lines off",
                "/settings silent maybe  | “maybe”不是开或关；silent 后面是 on 或 off，例如 /settings silent on",
            })
    void wrong_values_get_one_line_with_the_right_form(String line, String message) {
        assertThat(talk.refused(line)).isEqualTo("bad_argument: " + message);
        assertThat(Shown.text(talk.say(line))).isEqualTo(message);
        assertThat(talk.preferences.kept).isEmpty();
        String example = message.substring(message.indexOf("例如 ") + 3);
        assertThat(talk.say(example).failure()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/settings foo           | There is no setting “foo”; there are language, digest, lines, quiet, zone, silent, history, e.g. /settings digest daily 08:00",
                "/settings language fr   | “fr” is no language spoken here; language takes zh or en, e.g. /settings language en",
                "/settings digest hourly | “hourly” is no time for a digest; digest takes off, daily 08:00 or weekly monday 08:00, e.g. /settings digest daily 08:00",
                "/settings digest 8:60   | “8:60” is no time of day; digest takes off, daily 08:00 or weekly monday 08:00, e.g. /settings digest daily 08:00",
                "/settings quiet night   | “night” is no stretch of time; quiet takes off or 23:00-08:00, e.g. /settings quiet 23:00-08:00",
                "/settings quiet 8-8:00  | “8-8:00” begins when it ends; quiet takes off or 23:00-08:00, e.g. /settings quiet 23:00-08:00",
                "/settings quiet x-8     | “x” is no time of day; quiet takes off or 23:00-08:00, e.g. /settings quiet 23:00-08:00",
                "/settings zone Asia/Shangai | There is no time zone “Asia/Shangai”; did you mean Asia/Shanghai? zone takes Asia/Shanghai, UTC+8 or +08:00, e.g. /settings zone Asia/Shanghai",
                "/settings zone Mars     | There is no time zone “Mars”; zone takes Asia/Shanghai, UTC+8 or +08:00, e.g. /settings zone Asia/Shanghai",
                "/settings zone -18:30   | “-18:30” is not within -18:00 and +18:00; zone takes Asia/Shanghai, UTC+8 or +08:00, e.g. /settings zone Asia/Shanghai",
                "/settings lines two     | “two” is neither on nor off; lines takes on or off, e.g. /settings lines off",
                "/settings silent maybe  | “maybe” is neither on nor off; silent takes on or off, e.g. /settings silent on",
            })
    void wrong_values_are_refused_in_english_too(String line, String message) {
        assertThat(talk.refusedInEnglish(line)).isEqualTo("bad_argument: " + message);
        assertThat(talk.preferences.kept).isEmpty();
    }

    @Test
    void a_misspelt_zone_can_be_pressed() {
        Reply reply = talk.say("/settings zone Asia/Shangai");
        assertThat(reply.suggestions()).containsExactly("/settings zone Asia/Shanghai");
        assertThat(Shown.buttons(reply)).containsExactly("Asia/Shanghai = /settings zone Asia/Shanghai");
    }

    @Test
    void an_absurd_value_is_repeated_short_and_clean() {
        assertThat(talk.refused("/settings zone " + "x\u001B[31m".repeat(900)))
                .startsWith("bad_argument: 没有时区“" + "x".repeat(30) + "…”；");
        assertThat(talk.refused("/settings " + "长".repeat(4000))).contains("“" + "长".repeat(30) + "…”");
    }

    @Test
    void settings_that_cannot_be_kept_are_not_changed() {
        talk.preferences.full = true;
        assertThat(talk.refused("/settings silent on")).isEqualTo("unavailable: 现在存不下来，设置没有变；请过一会儿再试。");
        assertThat(talk.refusedInEnglish("/settings silent on"))
                .isEqualTo(
                        "unavailable: That cannot be kept right now, and nothing was changed; try again in a moment.");
        assertThat(kept()).isEqualTo(Preferences.NONE);
    }

    @Test
    void a_language_that_cannot_be_kept_is_said_to_end_with_the_program() {
        talk.full = true;
        assertThat(talk.shown("/settings language en"))
                .isEqualTo("From now on in English.\nThe choice cannot be kept; it ends with the program.");
        assertThat(talk.shown("/settings language zh")).isEqualTo("好，这里用中文。\n这个选择存不下来，程序结束后就失效。");
        assertThat(talk.say("/settings").settings().orElseThrow().language()).isEqualTo(Language.ZH);
    }

    @Test
    void whoever_is_in_a_group_sees_its_settings() {
        talk.asker = SettingsTalk.GROUP;
        talk.chats.may = Answer.NO;
        assertThat(talk.shown("/settings")).startsWith("设置\n语言 中文\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/settings silent on", "/settings language en", "/language en", "/settings nonsense"})
    void only_administrators_change_settings_of_a_group(String line) {
        talk.asker = SettingsTalk.GROUP;
        talk.chats.may = Answer.NO;
        assertThat(talk.refused(line)).isEqualTo("not_allowed: 在群里这由管理员决定；私聊机器人就由你自己决定。");
        assertThat(talk.refusedInEnglish(line))
                .isEqualTo(
                        "not_allowed: In a group administrators decide this; in a private chat with the bot you do.");
        talk.chats.may = Answer.UNKNOWN;
        assertThat(talk.refused(line)).isEqualTo("unavailable: 暂时查不到谁是管理员，请过一会儿再试。");
        assertThat(talk.preferences.kept).isEmpty();
        assertThat(talk.kept).isEmpty();
        talk.chats.may = Answer.YES;
        assertThat(talk.say(line).failure().map(Reply.Failure::code)).isNotEqualTo(Optional.of("not_allowed"));
    }

    @Test
    void settings_of_a_group_are_those_of_all_its_topics() {
        talk.asker = SettingsTalk.GROUP;
        talk.say("/settings digest daily");
        talk.asker = new Asker(SettingsTalk.GROUP.chat(), "8");
        assertThat(kept().digest()).contains(new Digest(Optional.empty(), LocalTime.of(8, 0)));
    }

    @Test
    void a_channel_is_set_up_from_elsewhere() {
        assertThat(talk.shown("/settings @mychannel")).startsWith("设置 · @mychannel\n");
        assertThat(talk.shown("/settings @mychannel digest daily"))
                .isEqualTo("@mychannel · 汇总 每天 08:00\n下一份汇总在 2026-01-03 08:00（Asia/Shanghai），有新文章才发。");
        assertThat(talk.preferences.kept).containsOnlyKeys(SettingsTalk.CHANNEL);
        assertThat(talk.shown("/settings @mychannel language en")).isEqualTo("好，@mychannel 用英文。");
        assertThat(talk.shown("/settings @mychannel language zh")).isEqualTo("好，@mychannel 用中文。");
        assertThat(talk.shownInEnglish("/settings @mychannel language zh"))
                .isEqualTo("@mychannel is in Chinese from now on.");
        assertThat(talk.shownInEnglish("/settings @mychannel language en"))
                .isEqualTo("@mychannel is in English from now on.");
        assertThat(talk.kept).containsOnlyKeys(SettingsTalk.CHANNEL);
        assertThat(Shown.buttons(talk.say("/settings @mychannel")))
                .contains("不汇总 = /settings @mychannel digest off", "中文 = /settings @mychannel language zh");
        assertThat(talk.refused("/settings @mychannel zone Asia/Shangai"))
                .endsWith("例如 /settings @mychannel zone Asia/Shanghai");
    }

    @Test
    void a_channel_of_others_is_not_changed() {
        talk.chats.channels.put("theirs", new Channel.NotTheirs());
        assertThat(talk.refused("/settings @theirs silent on")).startsWith("not_allowed: 只有 @theirs 的管理员");
        assertThat(talk.refused("/settings @missing silent on")).startsWith("not_found: 没有找到 @missing");
        assertThat(talk.preferences.kept).isEmpty();
    }

    @Test
    void a_stop_is_told_with_the_remedy() {
        Place topic = SettingsTalk.GROUP.place();
        talk.asker = SettingsTalk.GROUP;
        talk.stops.stop(new Stop(topic, Stop.Reason.NO_RIGHTS, talk.now));
        talk.stops.stop(new Stop(new Place(topic.chat(), OptionalInt.of(6)), Stop.Reason.TOPIC_CLOSED, talk.now));
        assertThat(talk.shown("/settings"))
                .contains("\n" + StopText.line(Stop.Reason.NO_RIGHTS, Language.ZH) + "\n")
                .doesNotContain("关闭");
        assertThat(talk.say("/settings").settings().orElseThrow().stopped()).containsExactly("no_rights");
    }

    @Test
    void in_a_terminal_only_language_and_history_can_be_changed() {
        talk.asker = Asker.TERMINAL;
        assertThat(talk.shown("/settings")).isEqualTo("""
                        设置
                        语言 中文
                        汇总 关
                        汇总摘句 开
                        安静时段 关
                        时区 Asia/Shanghai，现在 2026-01-02 11:04
                        无声 关
                        阅读记录 记住 0 篇 · 90 天
                        (新文章的通知只在 Telegram 里发，这里只能改语言和阅读记录。)""");
        assertThat(Shown.buttons(talk.say("/settings")))
                .containsExactly("关闭阅读记录 = /settings history off", "English = /settings language en");
        assertThat(talk.shown("/settings language en")).isEqualTo("From now on in English.");
        assertThat(talk.refused("/settings digest daily")).isEqualTo("not_allowed: 新文章的通知只在 Telegram 里发，这里只能改语言和阅读记录。");
        assertThat(talk.refusedInEnglish("/settings @mychannel silent on"))
                .isEqualTo(
                        "not_allowed: New posts are announced in Telegram; here only language and reading history can be changed.");
        assertThat(talk.refused("/settings foo")).startsWith("bad_argument: 没有“foo”这个设置；");
        assertThat(talk.preferences.kept).isEmpty();
        assertThat(talk.kept).containsEntry(Asker.TERMINAL.chat(), Language.EN);
    }
}
