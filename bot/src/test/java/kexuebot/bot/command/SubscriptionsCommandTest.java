package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Paging;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.chat.SubscriptionView;
import kexuebot.bot.subscription.Digest;
import kexuebot.bot.subscription.Preferences;
import kexuebot.bot.subscription.Stop;
import kexuebot.catalog.post.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubscriptionsCommandTest {
    private final TelegramTalk talk = new TelegramTalk();

    private void subscribe() {
        talk.say("/subscribe tag:矩阵");
        talk.say("/subscribe 低秩");
        talk.say("/subscriptions pause 2");
    }

    @Test
    void the_list_says_what_since_when_and_how_it_stands() {
        subscribe();
        talk.say("/mute 9948");
        Reply reply = talk.say("/subscriptions");
        assertThat(Shown.text(reply)).isEqualTo("""
                订阅 · 2 个
                #1 · 标签 矩阵
                   2026-01-02 起
                #2 · “低秩”
                   2026-01-02 起 · 已暂停
                静音 Transformer升级之路
                   /mute off 9859
                有新文章就通知；/settings 可改。""");
        assertThat(Shown.buttons(reply))
                .containsExactly(
                        "#1 暂停 = /subscriptions pause 1",
                        "更改 = /subscriptions change 1",
                        "取消 = /unsubscribe 1",
                        "#2 继续 = /subscriptions resume 2",
                        "更改 = /subscriptions change 2",
                        "取消 = /unsubscribe 2",
                        "取消静音 Transformer升… = /mute off 9859");
        assertThat(reply.subscriptions())
                .containsExactly(
                        new SubscriptionView(1, "tag:矩阵", "标签 矩阵", false), new SubscriptionView(2, "低秩", "“低秩”", true));
    }

    @Test
    void the_list_in_english() {
        subscribe();
        talk.say("/mute 9948");
        talk.preferences.put(
                talk.asker.chat(),
                Preferences.NONE
                        .withDigest(Optional.of(new Digest(Optional.empty(), LocalTime.of(7, 30))))
                        .withZone(Optional.of(ZoneId.of("Pacific/Kiritimati"))));
        assertThat(talk.shownInEnglish("/subscriptions")).isEqualTo("""
                Subscriptions · 2
                #1 · tag 矩阵
                   since 2026-01-02
                #2 · “低秩”
                   since 2026-01-02 · paused
                Muted: Transformer升级之路
                   /mute off 9859
                New posts come together, daily at 07:30 (Pacific/Kiritimati); /settings changes that.""");
    }

    @Test
    void days_are_of_the_chats_own_zone() {
        subscribe();
        talk.preferences.put(
                talk.asker.chat(), Preferences.NONE.withZone(Optional.of(ZoneId.of("America/Los_Angeles"))));
        assertThat(talk.shown("/subscriptions")).contains("\n   2026-01-01 起\n");
    }

    @Test
    void where_there_is_nothing_the_way_to_something_is_said() {
        Reply reply = talk.say("/subscriptions");
        assertThat(reply.failure()).isEmpty();
        assertThat(Shown.text(reply)).isEqualTo("订阅 · 0 个\n还没有订阅。/subscribe all 订阅全部新文章，/subscribe tag:矩阵 只订阅一个标签。");
        assertThat(talk.shownInEnglish("/subscriptions"))
                .isEqualTo("Subscriptions · 0\nNone yet. /subscribe all subscribes to all new posts,"
                        + " /subscribe tag:矩阵 to a tag.");
        assertThat(reply.paging()).contains(new Paging(1, 1, 0));
        talk.press("订阅全部", reply);
        assertThat(talk.kept()).containsExactly("1");
    }

    @Test
    void many_come_page_by_page() {
        for (int n = 1; n <= 50; n++) {
            talk.say("/subscribe 词" + n);
        }
        Reply first = talk.say("/subscriptions");
        assertThat(Shown.text(first)).startsWith("订阅 · 50 个 · 第 1/7 页\n#1 · “词1”\n");
        assertThat(first.subscriptions()).hasSize(8);
        assertThat(first.buttons()).hasSize(25);
        assertThat(first.paging()).contains(new Paging(1, 7, 50));
        assertThat(Shown.buttons(first)).contains("下一页 › = /subscriptions page:2");
        assertThat(talk.press("下一页 ›", first).subscriptions())
                .extracting(SubscriptionView::number)
                .startsWith(9L);
        assertThat(talk.say("/subscriptions page:7").subscriptions()).hasSize(2);
        assertThat(talk.refused("/subscriptions page:8")).isEqualTo("no_page: 没有第 8 页，最后是第 7 页：/subscriptions page:7");
    }

    @ParameterizedTest
    @EnumSource(Stop.Reason.class)
    void why_nothing_arrives_is_said_in_both_languages(Stop.Reason reason) {
        subscribe();
        talk.stops.add(new Stop(talk.asker.place(), reason, TelegramTalk.SINCE));
        assertThat(talk.shown("/subscriptions")).contains("\n眼下送不到：").contains("；");
        assertThat(talk.shownInEnglish("/subscriptions"))
                .contains("\nNothing arrives now: the ")
                .contains("; ");
    }

    @Test
    void pausing_and_resuming_undo_each_other() {
        subscribe();
        Reply paused = talk.say("/subscriptions pause 1");
        assertThat(Shown.text(paused)).isEqualTo("已暂停 #1 · 标签 矩阵");
        assertThat(paused.subscriptions()).containsExactly(new SubscriptionView(1, "tag:矩阵", "标签 矩阵", true));
        assertThat(Shown.buttons(paused)).containsExactly("继续 = /subscriptions resume 1", "所有订阅 = /subscriptions");
        assertThat(talk.kept()).containsExactly("1 tag:矩阵 paused", "2 低秩 paused");
        Reply resumed = talk.press("继续", paused);
        assertThat(Shown.text(resumed)).isEqualTo("继续通知 #1 · 标签 矩阵\n有新文章就通知；/settings 可改。");
        assertThat(talk.kept()).containsExactly("1 tag:矩阵", "2 低秩 paused");
        talk.press("暂停", resumed);
        assertThat(talk.kept()).containsExactly("1 tag:矩阵 paused", "2 低秩 paused");
        assertThat(talk.shownInEnglish("/subscriptions resume 2")).startsWith("Resumed #2 · “低秩”\n");
        assertThat(talk.shownInEnglish("/subscriptions pause 2")).isEqualTo("Paused #2 · “低秩”");
    }

    @Test
    void a_change_without_a_target_says_how_to_write_it() {
        subscribe();
        Reply how = talk.press("更改", talk.say("/subscriptions"));
        assertThat(Shown.text(how)).isEqualTo("""
                更改 #1 · 标签 矩阵
                发送这样一行，后面是新的词或条件：
                /subscriptions change 1 series:低秩近似之路""");
        assertThat(talk.shownInEnglish("/subscriptions change 2")).isEqualTo("""
                To change #2 · “低秩”
                Send a line like this, with the new words or filters:
                /subscriptions change 2 series:低秩近似之路""");
        assertThat(talk.say("/subscriptions change 2 series:低秩近似之路").failure()).isEmpty();
    }

    @Test
    void a_change_says_what_a_new_subscription_would() {
        subscribe();
        Reply reply = talk.say("/subscriptions change 1 学习率");
        assertThat(Shown.text(reply)).isEqualTo("""
                已改为 #1 · “学习率”
                最近 17 篇里有 2 篇符合：
                1. 滑动平均视角下的权重衰减和学习率 · 2025-12-05
                2. 你的CRF层的学习率可能不够大 · 2020-02-07
                有新文章就通知；/settings 可改。""");
        assertThat(talk.kept()).containsExactly("1 学习率", "2 低秩 paused");
        talk.press("撤销", reply);
        assertThat(talk.kept()).containsExactly("1 tag:矩阵", "2 低秩 paused");
        assertThat(talk.shownInEnglish("/subscriptions change 1 all")).startsWith("Changed to #1 · all posts\n");
        assertThat(talk.say("/subscriptions change 1 10427").subscriptions())
                .containsExactly(new SubscriptionView(1, "series:低秩近似之路", "系列 低秩近似之路", false));
    }

    @Test
    void a_paused_one_stays_paused_when_it_is_changed() {
        subscribe();
        assertThat(talk.shown("/subscriptions change 2 学习率")).endsWith("\n还在暂停；继续就发 /subscriptions resume 2");
        assertThat(talk.shownInEnglish("/subscriptions change 2 扩散"))
                .endsWith("\nStill paused; to resume: /subscriptions resume 2");
        assertThat(talk.kept()).containsExactly("1 tag:矩阵", "2 扩散 paused");
    }

    @Test
    void a_change_to_what_is_there_already_changes_nothing() {
        subscribe();
        assertThat(talk.shown("/subscriptions change 1 低秩")).isEqualTo("已经订阅过了 #2 · “低秩”");
        assertThat(talk.shownInEnglish("/subscriptions change 1 tag:矩阵")).isEqualTo("Already subscribed #1 · tag 矩阵");
        assertThat(talk.kept()).containsExactly("1 tag:矩阵", "2 低秩 paused");
    }

    @Test
    void a_wrong_change_changes_nothing() {
        subscribe();
        assertThat(talk.refused("/subscriptions change 1 tag:"))
                .isEqualTo("bad_argument: tag: 后面写名称，例如 /subscriptions change 1 tag:矩阵");
        assertThat(talk.refused("/subscriptions change 1 https://kexue.fm/tag/x"))
                .endsWith("例如 /subscriptions change 1 https://kexue.fm/archives/9948");
        assertThat(talk.refused("/subscriptions change 1 sort:date")).startsWith("bad_argument: ");
        assertThat(talk.kept()).containsExactly("1 tag:矩阵", "2 低秩 paused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/subscriptions x",
                "/subscriptions 1",
                "/subscriptions pause",
                "/subscriptions pause x",
                "/subscriptions stop 1",
                "/subscriptions change tag:矩阵",
                "/subscriptions <b>pause</b> 1"
            })
    void anything_else_gets_the_right_form(String line) {
        subscribe();
        assertThat(talk.refused(line))
                .isEqualTo("bad_argument: /subscriptions 后面是 pause、resume 或 change 和编号，例如 /subscriptions pause 12");
        assertThat(talk.refused(line, Language.EN))
                .isEqualTo("bad_argument: /subscriptions takes pause, resume or change and a number,"
                        + " e.g. /subscriptions pause 12");
    }

    @Test
    void numbers_beyond_all_bounds_are_unknown() {
        subscribe();
        assertThat(talk.refused("/subscriptions pause 99999999999999999999"))
                .isEqualTo("not_found: 没有订阅 #99999999999999999999；/subscriptions 列出全部。");
    }

    @Test
    void every_button_fits_and_works_when_typed() {
        List<Post> posts = List.of(
                SomePosts.plain(1, "2020-01-01", "", "很长很长很长很长很长很长很长的系列名称（一）：甲"),
                SomePosts.plain(2, "2020-01-02", "", "很长很长很长很长很长很长很长的系列名称（二）：乙"));
        TelegramTalk other = new TelegramTalk(posts);
        other.say("/subscribe " + "长".repeat(200));
        other.say("/subscribe");
        other.say("/subscriptions pause 2");
        other.say("/mute 1");
        for (Language language : Language.values()) {
            Reply list = other.say("/subscriptions", language);
            assertThat(list.buttons()).hasSize(7).allSatisfy(button -> {
                assertThat(button.command().getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
                assertThat(button.label()).hasSizeLessThanOrEqualTo(20);
            });
        }
        for (var button : other.say("/subscriptions").buttons()) {
            assertThat(other.say(button.command()).failure()).isEmpty();
        }
        assertThat(other.kept()).isEmpty();
        assertThat(other.subscriptions.muted(TelegramTalk.PRIVATE.place())).isEmpty();
    }
}
