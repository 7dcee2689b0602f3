package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.Chats;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Place;
import kexuebot.bot.chat.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may manage what, and where; the same for all four commands. */
class ManagementTest {
    private final TelegramTalk talk = new TelegramTalk();

    static Stream<String> lines() {
        return Stream.of(
                "/subscribe",
                "/subscribe 低秩",
                "/unsubscribe",
                "/unsubscribe 1",
                "/unsubscribe all yes",
                "/subscriptions",
                "/subscriptions pause 1",
                "/subscriptions change 1 tag:矩阵",
                "/mute 9948",
                "/mute off 10427");
    }

    private List<Object> state() {
        Place place = TelegramTalk.GROUP.place();
        return List.of(talk.subscriptions.of(place), talk.subscriptions.muted(place));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void in_a_group_only_administrators_manage(String line) {
        talk.asker = TelegramTalk.GROUP;
        talk.say("/subscribe 学习率");
        talk.say("/mute 10427");
        List<Object> before = state();
        talk.chats.may = Chats.Answer.NO;
        assertThat(talk.refused(line)).isEqualTo("not_allowed: 这里的订阅由群管理员管理；也可以私聊机器人自己订阅。");
        assertThat(talk.refused(line, Language.EN))
                .isEqualTo("not_allowed: Administrators manage what this group receives;"
                        + " in a private chat with the bot you can subscribe for yourself.");
        talk.chats.may = Chats.Answer.UNKNOWN;
        assertThat(talk.refused(line)).isEqualTo("unavailable: 暂时查不到谁是管理员，请过一会儿再试。");
        assertThat(talk.refused(line, Language.EN)).startsWith("unavailable: ").endsWith("; try again in a moment.");
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void a_topic_and_its_group_have_subscriptions_of_their_own() {
        talk.asker = TelegramTalk.TOPIC;
        talk.say("/subscribe 低秩");
        assertThat(talk.kept()).containsExactly("1 低秩");
        assertThat(talk.kept(TelegramTalk.GROUP.place())).isEmpty();
        talk.asker = TelegramTalk.GROUP;
        assertThat(talk.shown("/unsubscribe 1")).isEqualTo("没有订阅；/subscribe 可以订阅。");
        assertThat(talk.kept(TelegramTalk.TOPIC.place())).containsExactly("1 低秩");
    }

    @Test
    void nobody_reaches_somebody_elses_subscription_by_its_number() {
        talk.say("/subscribe 低秩");
        talk.asker = TelegramTalk.OTHER;
        talk.say("/subscribe 学习率");
        for (String line : List.of(
                "/unsubscribe 1",
                "/subscriptions pause 1",
                "/subscriptions resume 1",
                "/subscriptions change 1",
                "/subscriptions change 1 tag:矩阵")) {
            assertThat(talk.refused(line)).isEqualTo("not_found: 没有订阅 #1；/subscriptions 列出全部。");
            assertThat(talk.refused(line, Language.EN))
                    .isEqualTo("not_found: No subscription #1; /subscriptions lists all.");
        }
        assertThat(talk.kept(TelegramTalk.PRIVATE.place())).containsExactly("1 低秩");
        assertThat(talk.kept()).containsExactly("2 学习率");
    }

    @Test
    void a_channel_is_managed_from_a_private_chat() {
        Place channel = Place.of(TelegramTalk.CHANNEL);
        Reply added = talk.say("/subscribe @mychannel tag:矩阵");
        assertThat(Shown.text(added)).startsWith("@mychannel 已订阅 #1 · 标签 矩阵\n");
        assertThat(Shown.buttons(added))
                .containsExactly("撤销 = /unsubscribe @mychannel 1", "所有订阅 = /subscriptions @mychannel");
        assertThat(talk.kept(channel)).containsExactly("1 tag:矩阵");
        assertThat(talk.kept()).isEmpty();
        assertThat(talk.chats.asked).containsExactly("7");

        Reply list = talk.press("所有订阅", added);
        assertThat(Shown.text(list)).startsWith("@mychannel 订阅 · 1 个\n#1 · 标签 矩阵\n");
        talk.press("#1 暂停", list);
        assertThat(talk.kept(channel)).containsExactly("1 tag:矩阵 paused");
        talk.say("/mute @mychannel 9948");
        assertThat(talk.subscriptions.muted(channel)).containsExactly("Transformer升级之路");
        talk.press("撤销", talk.say("/mute @mychannel 10427"));
        assertThat(talk.subscriptions.muted(channel)).containsExactly("Transformer升级之路");
        talk.press("全部取消", talk.say("/unsubscribe @mychannel"));
        assertThat(talk.kept(channel)).isEmpty();
    }

    @Test
    void a_channel_alone_is_subscribed_to_all_posts() {
        assertThat(talk.shownInEnglish("/subscribe @MyChannel")).startsWith("There is no @MyChannel");
        assertThat(talk.shownInEnglish("/subscribe ＠mychannel\u3000低秩"))
                .startsWith("@mychannel: Subscribed #1 · “低秩”\n");
        assertThat(talk.shownInEnglish("/subscribe @mychannel")).startsWith("@mychannel: Subscribed #2 · all posts\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/subscribe @mychannel",
                "/unsubscribe @mychannel all yes",
                "/subscriptions @mychannel",
                "/mute @mychannel 9948"
            })
    void why_a_channel_cannot_be_managed_is_said(String line) {
        talk.chats.channels.clear();
        assertThat(talk.refused(line)).isEqualTo("not_found: 没有找到 @mychannel，或机器人不在里面；先把机器人加为它的管理员。");
        assertThat(talk.refused(line, Language.EN))
                .isEqualTo(
                        "not_found: There is no @mychannel that the bot is in; add the bot to it as an administrator first.");
        talk.chats.channels.put("mychannel", new Chats.Channel.NotTheirs());
        assertThat(talk.refused(line)).isEqualTo("not_allowed: 只有 @mychannel 的管理员能管理它的订阅。");
        assertThat(talk.refused(line, Language.EN))
                .isEqualTo("not_allowed: Only administrators of @mychannel manage what it receives.");
        talk.chats.channels.put("mychannel", new Chats.Channel.Closed());
        assertThat(talk.refused(line)).isEqualTo("not_allowed: 机器人不能在 @mychannel 发消息；给它发消息的权限后再试。");
        assertThat(talk.refused(line, Language.EN))
                .isEqualTo("not_allowed: The bot may not post in @mychannel; give it the right to post and try again.");
        talk.chats.channels.put("mychannel", new Chats.Channel.Unknown());
        assertThat(talk.refused(line)).isEqualTo("unavailable: 暂时查不到 @mychannel，请过一会儿再试。");
        assertThat(talk.refused(line, Language.EN))
                .isEqualTo("unavailable: @mychannel cannot be looked up right now; try again in a moment.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"@", "@低秩", "@a", "@<b>x</b>", "@x y", "@123456", "@abcdefghijklmnopqrstuvwxyzabcdefghijkl"})
    void a_name_that_no_channel_has_is_not_looked_up(String name) {
        assertThat(talk.refused("/subscribe " + name)).isEqualTo("bad_argument: @ 后面是频道的公开名称，例如 /subscribe @mychannel");
        assertThat(talk.refused("/mute " + name, Language.EN))
                .isEqualTo("bad_argument: @ takes the public name of a channel, e.g. /mute @mychannel");
        assertThat(talk.chats.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/unsubscribe",
                "/unsubscribe 12",
                "/subscriptions",
                "/subscriptions pause 12",
                "/mute 9948",
                "/mute"
            })
    void a_terminal_receives_nothing_and_says_so(String line) {
        talk.asker = Asker.TERMINAL;
        assertThat(talk.say(line).failure()).isEmpty();
        assertThat(talk.shown(line)).isEqualTo("通知只在 Telegram 里发，所以这里没有订阅。");
        assertThat(talk.shownInEnglish(line))
                .isEqualTo("Announcements come in Telegram, so there are no subscriptions here.");
    }

    static Stream<String> examples() {
        return new TelegramTalk().commands.stream().flatMap(command -> command.examples().stream());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_example_works_in_both_languages(String line) {
        talk.asker = Asker.TERMINAL;
        for (Language language : Language.values()) {
            Reply reply = talk.say(line, language);
            assertThat(reply.failure()).isEmpty();
            assertThat(reply.suggestions()).isEmpty();
            assertThat(reply.parts()).isNotEmpty();
        }
    }

    @Test
    void every_example_works_in_a_chat_with_twelve_subscriptions() {
        for (Command command : talk.commands) {
            for (String line : command.examples()) {
                TelegramTalk other = new TelegramTalk();
                for (int n = 1; n <= 11; n++) {
                    other.say("/subscribe 词" + n);
                    other.say("/subscribe @mychannel 词" + n);
                }
                assertThat(line).startsWith("/" + command.name());
                assertThat(other.say(line).command()).isEqualTo(command.name());
            }
        }
    }
}
