package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Place;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.subscription.SubscriptionStore;
import kexuebot.catalog.series.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MuteCommandTest {
    private static final Place HERE = TelegramTalk.PRIVATE.place();

    private final TelegramTalk talk = new TelegramTalk();

    private Set<String> muted() {
        return talk.subscriptions.muted(HERE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/mute 10427", "/mute １０５０１", "/mute https://kexue.fm/archives/10662", "/mute 低秩近似之路", "/mute 低秩"
            })
    void a_series_is_muted_by_name_or_by_one_of_its_posts(String line) {
        Reply reply = talk.say(line);
        assertThat(Shown.text(reply)).isEqualTo("已静音系列 低秩近似之路\n它有新篇也不通知，订阅了全部也一样。");
        assertThat(reply.series()).extracting(Series::name).containsExactly("低秩近似之路");
        assertThat(Shown.buttons(reply)).containsExactly("撤销 = /mute off 10366");
        assertThat(muted()).containsExactly("低秩近似之路");
        Reply undone = talk.press("撤销", reply);
        assertThat(Shown.text(undone)).isEqualTo("不再静音系列 低秩近似之路");
        assertThat(muted()).isEmpty();
        talk.press("重新静音", undone);
        assertThat(muted()).containsExactly("低秩近似之路");
    }

    @Test
    void the_same_in_english() {
        assertThat(talk.shownInEnglish("/mute 10427"))
                .isEqualTo("Muted series 低秩近似之路\nIts new parts are not announced, whatever is subscribed to.");
        assertThat(talk.shownInEnglish("/mute 10427")).startsWith("Already muted: series 低秩近似之路\n");
        assertThat(talk.shownInEnglish("/mute off 10427")).isEqualTo("No longer muted: series 低秩近似之路");
    }

    @Test
    void what_is_muted_already_is_said() {
        talk.say("/mute 低秩");
        assertThat(talk.shown("/mute 低秩")).startsWith("已经静音了：系列 低秩近似之路\n");
        assertThat(muted()).hasSize(1);
    }

    @Test
    void without_an_argument_the_series_of_the_post_last_opened_is_meant() {
        talk.say("/post 9948");
        talk.say("/mute");
        assertThat(muted()).containsExactly("Transformer升级之路");
        talk.say("/post 9907");
        assertThat(talk.refused("/mute")).startsWith("not_found: 《写了个刷论文的辅助网站：Cool Papers》不在任何系列里；");
    }

    @Test
    void without_anything_opened_the_right_form_is_said() {
        assertThat(talk.refused("/mute")).isEqualTo("bad_argument: /mute 后面是系列名，或系列里一篇的编号，例如 /mute 9948");
        assertThat(talk.refused("/mute", Language.EN))
                .isEqualTo("bad_argument: /mute takes a series, or the id of one of its posts, e.g. /mute 9948");
        assertThat(talk.refused("/mute off")).isEqualTo("bad_argument: /mute off 后面是系列名，或系列里一篇的编号，例如 /mute off 9948");
        assertThat(talk.say("/mute 9948").failure()).isEmpty();
        assertThat(talk.say("/mute off 9948").failure()).isEmpty();
    }

    @Test
    void a_name_that_several_series_have_is_a_choice() {
        Reply reply = talk.say("/mute 之路");
        assertThat(Shown.text(reply)).startsWith("名称含“之路”的系列有 2 个，是哪个？\n1. ");
        assertThat(muted()).isEmpty();
        talk.say("2");
        assertThat(muted()).hasSize(1);
        assertThat(talk.shownInEnglish("/mute 之路")).startsWith("2 series are named “之路”; which one?\n1. ");
    }

    @Test
    void an_unknown_series_gets_the_nearest() {
        Reply reply = talk.say("/mute 低秩的事");
        assertThat(Shown.text(reply)).isEqualTo("没有找到系列“低秩的事”；/series 列出全部。\n1. 低秩近似之路\n   /mute 10366");
        assertThat(reply.suggestions()).containsExactly("/mute 10366");
        assertThat(talk.refused("/mute 低秩的事", Language.EN))
                .isEqualTo("not_found: No series “低秩的事”; /series lists all.");
        talk.say("1");
        assertThat(muted()).containsExactly("低秩近似之路");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/mute 99999                      | not_found: 没有编号 99999 的文章；目录到 2025-12-05 为止。",
                "/mute 99999999999999999999       | not_found: 没有编号 99999999999999999999 的文章；目录到 2025-12-05 为止。",
                "/mute off 99999                  | not_found: 没有编号 99999 的文章；目录到 2025-12-05 为止。",
                "/mute off 9948                   | not_found: 没有静音“Transformer升级之路”；/subscriptions 列出静音的系列。",
                "/mute off 不存在的               | not_found: 没有静音“不存在的”；/subscriptions 列出静音的系列。",
                "/mute https://kexue.fm/tag/x     | bad_argument: 这个链接不是一篇文章；例如 /mute https://kexue.fm/archives/9948",
                "/mute off https://kexue.fm/tag/x | bad_argument: 这个链接不是一篇文章；例如 /mute off https://kexue.fm/archives/9948"
            })
    void what_cannot_be_is_said_in_one_line(String line, String message) {
        talk.say("/mute 10427");
        assertThat(talk.refused(line)).isEqualTo(message);
        assertThat(muted()).containsExactly("低秩近似之路");
    }

    @Test
    void a_muted_series_that_the_catalog_knows_no_more_is_unmuted_by_its_name() {
        FakeCatalog catalog = new FakeCatalog(SomePosts.ALL);
        TelegramTalk other = new TelegramTalk(catalog);
        other.say("/mute 10427");
        catalog.become(List.of());
        Reply list = other.say("/subscriptions");
        assertThat(Shown.buttons(list)).contains("取消静音 低秩近似之路 = /mute off 低秩近似之路");
        assertThat(other.subscriptions.muted(HERE)).isNotEmpty();
        other.press("取消静音 低秩近似之路", list);
        assertThat(other.subscriptions.muted(HERE)).isEmpty();
    }

    @Test
    void a_full_place_is_told_the_limit_and_the_remedy() {
        for (int n = 0; n < SubscriptionStore.MOST_MUTED; n++) {
            talk.subscriptions.mute(HERE, "系列" + n);
        }
        assertThat(talk.refused("/mute 10427")).isEqualTo("full: 最多静音 50 个系列，已经满了；先到 /subscriptions 恢复一个。");
        assertThat(talk.refused("/mute 10427", Language.EN))
                .isEqualTo("full: The limit of 50 muted series is reached; unmute one in /subscriptions first.");
        assertThat(muted()).hasSize(50).doesNotContain("低秩近似之路");
    }

    @Test
    void hostile_names_are_echoed_shortly_and_without_what_nobody_sees() {
        assertThat(talk.refused("/mute " + "长\u202E".repeat(2_000)))
                .hasSizeLessThan(100)
                .doesNotContain("\u202E");
        assertThat(talk.refused("/mute off \u001B[31m" + "x".repeat(4_096)))
                .hasSizeLessThan(100)
                .doesNotContain("\u001B");
        assertThat(talk.refused("/mute \u0001")).startsWith("bad_argument: /mute 后面是系列名");
    }
}
