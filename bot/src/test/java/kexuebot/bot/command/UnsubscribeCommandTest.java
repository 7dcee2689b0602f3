package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnsubscribeCommandTest {
    private final TelegramTalk talk = new TelegramTalk();

    private void subscribe() {
        talk.say("/subscribe");
        talk.say("/subscribe tag:矩阵");
        talk.say("/subscribe 低秩");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/unsubscribe", "/unsubscribe all", "/unsubscribe 全部", "/unsubscribe all yes"})
    void in_a_private_chat_all_end_at_once(String line) {
        subscribe();
        assertThat(talk.shown(line)).isEqualTo("取消了全部 3 个订阅。要再订阅：/subscribe");
        assertThat(talk.kept()).isEmpty();
    }

    @Test
    void how_many_ended_and_how_to_go_on_is_said_in_english() {
        subscribe();
        assertThat(talk.shownInEnglish("/unsubscribe"))
                .isEqualTo("All 3 subscriptions are ended. To subscribe again: /subscribe");
        talk.say("/subscribe");
        assertThat(talk.shownInEnglish("/unsubscribe"))
                .isEqualTo("The one subscription is ended. To subscribe again: /subscribe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/unsubscribe", "/unsubscribe all"})
    void in_a_group_all_end_after_a_confirmation(String line) {
        talk.asker = TelegramTalk.GROUP;
        subscribe();
        Reply asked = talk.say(line);
        assertThat(Shown.text(asked)).isEqualTo("要取消全部 3 个订阅吗？确定就发 /unsubscribe all yes");
        assertThat(Shown.buttons(asked)).containsExactly("全部取消 = /unsubscribe all yes", "所有订阅 = /subscriptions");
        assertThat(talk.kept()).hasSize(3);
        assertThat(talk.shownInEnglish(line)).isEqualTo("End all 3 subscriptions? If so: /unsubscribe all yes");
        assertThat(Shown.text(talk.press("全部取消", asked))).isEqualTo("取消了全部 3 个订阅。要再订阅：/subscribe");
        assertThat(talk.kept()).isEmpty();
    }

    @Test
    void only_the_places_own_end() {
        subscribe();
        talk.asker = TelegramTalk.OTHER;
        talk.say("/subscribe");
        talk.say("/unsubscribe");
        assertThat(talk.kept(TelegramTalk.PRIVATE.place())).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/unsubscribe", "/unsubscribe 12", "/unsubscribe tag:矩阵", "/unsubscribe all yes"})
    void where_there_is_nothing_that_is_said(String line) {
        assertThat(talk.say(line).failure()).isEmpty();
        assertThat(talk.shown(line)).isEqualTo("没有订阅；/subscribe 可以订阅。");
        assertThat(talk.shownInEnglish(line)).isEqualTo("No subscriptions; /subscribe makes one.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "#2", "002", "２", "tag:矩阵", "标签：矩阵"})
    void one_ends_by_its_number_or_its_target(String which) {
        subscribe();
        Reply reply = talk.say("/unsubscribe " + which);
        assertThat(Shown.text(reply)).isEqualTo("已取消 #2 · 标签 矩阵\n(还有 2 个订阅。)");
        assertThat(Shown.buttons(reply)).containsExactly("重新订阅 = /subscribe tag:矩阵", "所有订阅 = /subscriptions");
        assertThat(talk.kept()).containsExactly("1", "3 低秩");
        talk.press("重新订阅", reply);
        assertThat(talk.kept()).containsExactly("1", "3 低秩", "4 tag:矩阵");
    }

    @Test
    void one_ends_in_english_too() {
        subscribe();
        assertThat(talk.shownInEnglish("/unsubscribe 1")).isEqualTo("Ended: #1 · all posts\n(2 left.)");
    }

    @Test
    void the_last_one_leaves_none() {
        talk.say("/subscribe 低秩");
        assertThat(talk.shown("/unsubscribe 1")).endsWith("\n(没有别的订阅了。)");
        talk.say("/subscribe 低秩");
        assertThat(talk.shownInEnglish("/unsubscribe 2")).endsWith("\n(None left.)");
    }

    @Test
    void one_of_a_post_ends_by_the_post() {
        talk.say("/subscribe 10427");
        talk.say("/unsubscribe https://kexue.fm/archives/10501");
        assertThat(talk.kept()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "9, 9",
        "0, 0",
        "99999999999999999999999999, 99999999999999999999999999",
        "9223372036854775808, 9223372036854775808"
    })
    void an_unknown_number_is_named(String number, String shown) {
        subscribe();
        assertThat(talk.refused("/unsubscribe " + number))
                .isEqualTo("not_found: 没有订阅 #" + shown + "；/subscriptions 列出全部。");
        assertThat(talk.kept()).hasSize(3);
    }

    @Test
    void a_very_long_number_is_answered_shortly() {
        subscribe();
        assertThat(talk.refused("/unsubscribe " + "7".repeat(4_096))).hasSizeLessThan(100);
    }

    @Test
    void an_undo_that_was_pressed_twice_changes_nothing_more() {
        subscribe();
        talk.say("/unsubscribe 3");
        assertThat(talk.refused("/unsubscribe 3")).startsWith("not_found: 没有订阅 #3");
        assertThat(talk.kept()).hasSize(2);
    }

    @Test
    void a_target_that_is_not_subscribed_to_is_named() {
        subscribe();
        assertThat(talk.refused("/unsubscribe tag:低秩")).isEqualTo("not_found: 没有订阅标签 低秩；/subscriptions 列出全部。");
        assertThat(talk.refused("/unsubscribe 学习率", Language.EN))
                .isEqualTo("not_found: No subscription to “学习率”; /subscriptions lists all.");
        assertThat(talk.refused("/unsubscribe tag:")).isEqualTo("bad_argument: tag: 后面写名称，例如 /unsubscribe tag:矩阵");
        assertThat(talk.refused("/unsubscribe " + "长".repeat(4_000))).startsWith("bad_argument: 订阅最长 200 个字");
    }

    @Test
    void what_no_button_can_hold_is_not_offered_again() {
        talk.say("/subscribe " + "长".repeat(40));
        talk.say("/subscribe @mychannel 低秩");
        talk.say("/subscribe tag:矩阵 @mychannel");
        assertThat(Shown.buttons(talk.say("/unsubscribe 1"))).containsExactly("所有订阅 = /subscriptions");
        assertThat(talk.kept()).containsExactly("3 @mychannel tag:矩阵");
        assertThat(Shown.buttons(talk.say("/unsubscribe 3"))).containsExactly("所有订阅 = /subscriptions");
    }
}
