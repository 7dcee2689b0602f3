package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.chat.SubscriptionView;
import kexuebot.bot.subscription.Digest;
import kexuebot.bot.subscription.Preferences;
import kexuebot.bot.subscription.QuietHours;
import kexuebot.bot.subscription.Stop;
import kexuebot.bot.subscription.Subscription;
import kexuebot.bot.subscription.SubscriptionStore;
import kexuebot.bot.subscription.Target;
import kexuebot.catalog.Catalog;
import kexuebot.catalog.InMemoryCatalog;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubscribeCommandTest {
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(23, 0), LocalTime.of(8, 0));

    private static final Catalog REAL = new InMemoryCatalog(Blog.KEXUE, () -> SomePosts.ALL, Runnable::run);

    private final TelegramTalk talk = new TelegramTalk();

    private void prefer(Preferences preferences) {
        talk.preferences.put(talk.asker.chat(), preferences);
    }

    @Test
    void one_reply_says_what_is_subscribed_what_would_have_come_and_when_it_will() {
        assertThat(talk.shown("/subscribe 低秩")).isEqualTo("""
                已订阅 #1 · “低秩”
                最近 17 篇里有 4 篇符合，最新的是：
                1. 低秩近似之路（五）：CUR · 2025-01-12
                2. 低秩近似之路（四）：ID · 2024-10-30
                3. 低秩近似之路（三）：CR · 2024-10-11
                有新文章就通知；/settings 可改。""");
    }

    @Test
    void one_reply_says_the_same_in_english() {
        assertThat(talk.shownInEnglish("/subscribe tag:矩阵")).isEqualTo("""
                Subscribed #1 · tag 矩阵
                1 of the last 17 posts matches:
                1. 低秩近似之路（三）：CR · 2024-10-11
                (Tags known for 1 of 17 posts; sync reads the others.)
                New posts are announced at once; /settings changes that.""");
    }

    @Test
    void announcements_speak_the_language_of_the_reply_unless_the_chat_chose_another() {
        talk.shownInEnglish("/subscribe");
        talk.shown("/subscribe 低秩");

        assertThat(talk.languages).containsExactly(Map.entry(TelegramTalk.PRIVATE.chat(), Language.EN));
    }

    @Test
    void a_subscription_holds_from_this_moment_on() {
        talk.say("/subscribe 低秩");
        assertThat(talk.subscriptions.of(TelegramTalk.PRIVATE.place()))
                .containsExactly(new Subscription(
                        1, TelegramTalk.PRIVATE.place(), Target.read("低秩"), false, TelegramTalk.SINCE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/subscribe                          | 1",
                "/subscribe all                      | 1",
                "/subscribe ＡＬＬ                   | 1",
                "/subscribe 全部                     | 1",
                "/subscribe series:低秩近似之路      | 1 series:低秩近似之路",
                "/subscribe 系列：低秩近似之路       | 1 series:低秩近似之路",
                "/subscribe tag:矩阵                 | 1 tag:矩阵",
                "/subscribe category:Mathematics     | 1 category:Mathematics",
                "/subscribe 分类:数学研究            | 1 category:Mathematics",
                "/subscribe tag:矩阵  低秩   近似    | 1 低秩 近似 tag:矩阵",
                "/subscribe 10427                    | 1 series:低秩近似之路",
                "/subscribe １０４２７               | 1 series:低秩近似之路",
                "/subscribe https://kexue.fm/archives/10427 | 1 series:低秩近似之路",
                "/subscribe <b>低秩</b> &amp; _*x*_  | 1 <b>低秩</b> &amp; _*x*_"
            })
    void targets_are_read(String line, String kept) {
        assertThat(talk.say(line).failure()).isEmpty();
        assertThat(talk.kept()).containsExactly(kept);
    }

    @Test
    void all_posts_are_subscribed_to_by_default() {
        assertThat(talk.shown("/subscribe")).startsWith("已订阅 #1 · 全部文章\n最近 17 篇里有 17 篇符合，最新的是：\n");
        assertThat(talk.say("/subscribe").subscriptions())
                .containsExactly(new SubscriptionView(1, "all", "全部文章", false));
        assertThat(talk.shownInEnglish("/subscribe")).startsWith("Already subscribed #1 · all posts");
    }

    @Test
    void the_reply_carries_the_subscription_and_the_posts_as_data_and_numbers_open_them() {
        Reply reply = talk.say("/subscribe 低秩");
        assertThat(reply.subscriptions()).containsExactly(new SubscriptionView(1, "低秩", "“低秩”", false));
        assertThat(reply.posts()).hasSize(3);
        assertThat(talk.say("2").opened().flatMap(view -> view.post().id())).contains(new PostId(10501));
    }

    @Test
    void only_the_newest_fifty_posts_are_looked_at() {
        List<Post> posts = IntStream.rangeClosed(1, 60)
                .mapToObj(n ->
                        SomePosts.plain(n, LocalDate.of(2020, 1, 1).plusDays(n).toString(), "", n <= 10 ? "旧文" : "新文"))
                .toList();
        TelegramTalk many = new TelegramTalk(posts);
        assertThat(many.shown("/subscribe 旧文")).contains("\n最近 50 篇里没有符合的，以后有了会告诉你。\n");
        assertThat(many.shown("/subscribe 新文")).contains("\n最近 50 篇里有 50 篇符合，最新的是：\n");
        assertThat(many.shownInEnglish("/subscribe 旧")).contains("\nNone of the last 50 posts match; ");
    }

    @Test
    void an_empty_catalog_is_no_obstacle() {
        TelegramTalk empty = new TelegramTalk(List.of());
        assertThat(empty.shown("/subscribe 低秩")).startsWith("已订阅 #1 · “低秩”\n目录还是空的，");
        assertThat(empty.shownInEnglish("/subscribe")).contains("\nThe catalog is still empty; ");
        assertThat(empty.kept()).hasSize(2);
    }

    @Test
    void undo_takes_it_back() {
        Reply reply = talk.say("/subscribe 低秩");
        assertThat(Shown.buttons(reply)).containsExactly("撤销 = /unsubscribe 1", "所有订阅 = /subscriptions");
        assertThat(Shown.buttons(talk.say("/subscribe tag:矩阵", Language.EN)))
                .containsExactly("Undo = /unsubscribe 2", "All subscriptions = /subscriptions");
        talk.press("撤销", reply);
        assertThat(talk.kept()).containsExactly("2 tag:矩阵");
    }

    @Test
    void what_is_known_already_is_said_with_the_way_to_the_list() {
        talk.say("/subscribe 低秩");
        Reply again = talk.say("/subscribe 低秩");
        assertThat(Shown.text(again)).isEqualTo("已经订阅过了 #1 · “低秩”\n有新文章就通知；/settings 可改。");
        assertThat(again.failure()).isEmpty();
        assertThat(Shown.buttons(again)).containsExactly("所有订阅 = /subscriptions");
        assertThat(talk.kept()).containsExactly("1 低秩");
    }

    @Test
    void a_paused_one_goes_on() {
        talk.say("/subscribe 低秩");
        talk.say("/subscriptions pause 1");
        assertThat(talk.shown("/subscribe 低秩")).startsWith("不再暂停 #1 · “低秩”\n");
        assertThat(talk.kept()).containsExactly("1 低秩");
        talk.say("/subscriptions pause 1");
        assertThat(talk.shownInEnglish("/subscribe 低秩")).startsWith("No longer paused #1 · “低秩”\n");
    }

    @Test
    void who_gets_all_posts_is_told_that_more_brings_nothing_twice() {
        talk.say("/subscribe");
        assertThat(talk.shown("/subscribe 低秩")).endsWith("\n(全部文章已经订阅了，每篇仍只通知一次。)");
        assertThat(talk.shownInEnglish("/subscribe 学习率")).endsWith("; each still comes only once.)");
        talk.say("/subscriptions pause 1");
        assertThat(talk.shown("/subscribe 扩散")).doesNotContain("只通知一次");
    }

    @Test
    void a_full_place_is_told_the_limit_and_the_remedy() {
        for (int n = 0; n < SubscriptionStore.MOST; n++) {
            talk.say("/subscribe 词" + n);
        }
        assertThat(talk.refused("/subscribe 低秩")).isEqualTo("full: 最多 50 个订阅，已经满了；先到 /subscriptions 取消一个。");
        assertThat(talk.refused("/subscribe 低秩", Language.EN))
                .isEqualTo("full: The limit of 50 subscriptions is reached; remove one in /subscriptions first.");
        assertThat(talk.kept()).hasSize(50);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sort:date       | 新文章一篇一篇地来，sort: 在订阅里没有意义；例如 /subscribe 低秩",
                "低秩 sort:size  | 新文章一篇一篇地来，sort: 在订阅里没有意义；例如 /subscribe 低秩",
                "低秩 year:2024  | 新文章都是今年的，year: 在订阅里没有意义；例如 /subscribe 低秩",
                "year:x          | 新文章都是今年的，year: 在订阅里没有意义；例如 /subscribe 低秩",
                "tag:            | tag: 后面写名称，例如 /subscribe tag:矩阵",
                "低秩 series:    | series: 后面写名称，例如 /subscribe series:低秩近似之路",
                "category:“”     | category: 后面写名称，例如 /subscribe category:Big-Data",
                "!!!             | 这里没有可以找的词；例如 /subscribe 低秩",
                "… tag:矩阵      | 这里没有可以找的词；例如 /subscribe 低秩",
                "tag:\"          | tag: 后面写名称，例如 /subscribe tag:矩阵",
                "https://example.com/archives/9948 | 这不是 kexue.fm 的链接；例如 /subscribe https://kexue.fm/archives/9948",
                "https://kexue.fm/tag/x | 这个链接不是一篇文章；例如 /subscribe https://kexue.fm/archives/9948"
            })
    void what_cannot_be_subscribed_to_gets_one_line_with_the_right_form(String words, String message) {
        Reply reply = talk.say("/subscribe " + words);
        assertThat(reply.failure()).contains(new Reply.Failure("bad_argument", message));
        assertThat(Shown.text(reply)).isEqualTo(message);
        assertThat(talk.kept()).isEmpty();
        assertThat(talk.say(message.substring(message.indexOf("例如 ") + 3)).failure())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sort:date  | New posts come one by one, so sort: means nothing here; e.g. /subscribe 低秩",
                "year:2024  | New posts are of this year, so year: means nothing here; e.g. /subscribe 低秩",
                "tag:       | tag: takes a name, e.g. /subscribe tag:矩阵",
                "!!!        | There is no word to look for in that; e.g. /subscribe 低秩"
            })
    void the_same_in_english(String words, String message) {
        assertThat(talk.refused("/subscribe " + words, Language.EN)).isEqualTo("bad_argument: " + message);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 4096, 100_000})
    void words_that_are_too_long_are_refused_with_the_limit(int length) {
        String words = "长".repeat(length);
        assertThat(talk.refused("/subscribe " + words))
                .isEqualTo("bad_argument: 订阅最长 200 个字，这里有 " + length + " 个；例如 /subscribe 低秩");
        assertThat(talk.refused("/subscribe " + words, Language.EN))
                .isEqualTo("bad_argument: A subscription has at most 200 characters, not " + length
                        + "; e.g. /subscribe 低秩");
        assertThat(talk.kept()).isEmpty();
    }

    @Test
    void two_hundred_characters_are_taken_and_shown_shortly() {
        Reply reply = talk.say("/subscribe " + "😀长".repeat(100));
        assertThat(Shown.text(reply)).startsWith("已订阅 #1 · “" + "😀长".repeat(15) + "…”\n");
        assertThat(reply.buttons()).isNotEmpty();
    }

    @Test
    void characters_that_nobody_sees_are_neither_kept_nor_shown() {
        assertThat(talk.shown("/subscribe 低\u202E\u001B[31m秩\u0000")).startsWith("已订阅 #1 · “低秩”\n");
        assertThat(talk.kept()).containsExactly("1 低秩");
        assertThat(talk.refused("/subscribe \u0001\u0002")).isEqualTo("bad_argument: 这里没有可以找的词；例如 /subscribe 低秩");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999", "0", "9999999999999999999999"})
    void an_unknown_post_has_no_series(String id) {
        assertThat(talk.refused("/subscribe " + id)).isEqualTo("not_found: 没有编号 " + id + " 的文章；目录到 2025-12-05 为止。");
        assertThat(talk.kept()).isEmpty();
    }

    @Test
    void a_post_of_no_series_is_explained() {
        assertThat(talk.refused("/subscribe 9907"))
                .isEqualTo("not_found: 《写了个刷论文的辅助网站：Cool Papers》不在任何系列里；/series 列出全部。");
        assertThat(talk.refused("/subscribe 9907", Language.EN))
                .isEqualTo("not_found: “写了个刷论文的辅助网站：Cool Papers” is in no series; /series lists all.");
        assertThat(talk.kept()).isEmpty();
    }

    @Test
    void an_unknown_series_is_subscribed_to_and_the_nearest_one_offered_instead() {
        Reply reply = talk.say("/subscribe series:低秩进似之路");
        assertThat(Shown.text(reply)).isEqualTo("""
                已订阅 #1 · 系列 低秩进似之路
                最近 17 篇里没有符合的，以后有了会告诉你。
                目录里还没有系列“低秩进似之路”。
                1. 改成 系列 低秩近似之路
                   /subscriptions change 1 series:低秩近似之路
                有新文章就通知；/settings 可改。""");
        assertThat(reply.suggestions()).containsExactly("/subscriptions change 1 series:低秩近似之路");
        assertThat(talk.shown("1")).startsWith("已改为 #1 · 系列 低秩近似之路\n");
        assertThat(talk.kept()).containsExactly("1 series:低秩近似之路");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tag:矩陈                | The catalog has no tag “矩陈” yet.             | tag:矩阵",
                "低秩 tag:矩            | The catalog has no tag “矩” yet.               | 低秩 tag:矩阵",
                "category:Mathematic     | The catalog has no category “Mathematic” yet.  | category:Mathematics",
                "category:数学           | The catalog has no category “数学” yet.        | category:Mathematics"
            })
    void other_unknown_names_too(String words, String missing, String instead) {
        Reply reply = talk.say("/subscribe " + words, Language.EN);
        assertThat(Shown.text(reply)).contains("\n" + missing + "\n1. Change to ");
        assertThat(reply.suggestions()).startsWith("/subscriptions change 1 " + instead);
        talk.say("1");
        assertThat(talk.kept()).containsExactly("1 " + instead);
    }

    @Test
    void a_name_that_is_like_no_other_gets_the_list_of_names() {
        assertThat(talk.say("/subscribe tag:不存在的").suggestions()).containsExactly("/tags");
        assertThat(talk.say("/subscribe series:不存在的").suggestions()).containsExactly("/series");
    }

    @Test
    void a_known_name_of_which_nothing_came_of_late_is_not_called_unknown() {
        assertThat(talk.shown("/subscribe 扩散 tag:矩阵")).contains("以后有了会告诉你。").doesNotContain("目录里还没有");
    }

    @Test
    void it_says_when_news_comes_as_the_chat_wishes() {
        prefer(Preferences.NONE.withDigest(Optional.of(new Digest(Optional.empty(), LocalTime.of(8, 0)))));
        assertThat(talk.shown("/subscribe 甲")).endsWith("\n每天 08:00 汇总通知（Asia/Shanghai）；/settings 可改。");
        prefer(Preferences.NONE
                .withDigest(Optional.of(new Digest(Optional.of(DayOfWeek.MONDAY), LocalTime.of(21, 30))))
                .withZone(Optional.of(ZoneId.of("Europe/Berlin"))));
        assertThat(talk.shown("/subscribe 乙")).endsWith("\n每周一 21:30 汇总通知（Europe/Berlin）；/settings 可改。");
        assertThat(talk.shownInEnglish("/subscribe 丙"))
                .endsWith("\nNew posts come together, Mondays at 21:30 (Europe/Berlin); /settings changes that.");
        prefer(Preferences.NONE.withQuiet(Optional.of(NIGHT)).withSilent(true));
        assertThat(talk.shown("/subscribe 丁"))
                .endsWith("\n有新文章就通知，无声；安静时段 23:00–08:00 里的等到 08:00（Asia/Shanghai）；/settings 可改。");
        assertThat(talk.shownInEnglish("/subscribe 戊"))
                .endsWith(
                        "\nNew posts are announced at once, silently; in quiet hours 23:00–08:00 they wait until 08:00"
                                + " (Asia/Shanghai); /settings changes that.");
    }

    @ParameterizedTest
    @EnumSource(Stop.Reason.class)
    void a_place_that_cannot_be_reached_is_told_why_instead_of_when(Stop.Reason reason) {
        talk.stops.add(new Stop(talk.asker.place(), reason, TelegramTalk.SINCE));
        assertThat(talk.shown("/subscribe")).contains("\n眼下送不到：").doesNotContain("有新文章就通知");
        assertThat(talk.shownInEnglish("/subscribe 低秩")).contains("\nNothing arrives now: the ");
    }

    @Test
    void a_terminal_shows_what_it_would_match_and_keeps_nothing() {
        talk.asker = Asker.TERMINAL;
        Reply reply = talk.say("/subscribe tag:矩阵");
        assertThat(Shown.text(reply)).isEqualTo("""
                试看 标签 矩阵
                最近 17 篇里有 1 篇符合：
                1. 低秩近似之路（三）：CR · 2024-10-11
                (17 篇里 1 篇的标签已知；sync 读博客可补上。)
                (通知只在 Telegram 里发，这里什么也没存；在那里发 /subscribe tag:矩阵)""");
        assertThat(reply.buttons()).isEmpty();
        assertThat(reply.subscriptions()).isEmpty();
        assertThat(talk.shownInEnglish("/subscribe @mychannel"))
                .startsWith("Preview: all posts\n17 of the last 17 posts match; the newest:\n")
                .endsWith("\n(Announcements come in Telegram; nothing is kept here. There, send /subscribe all)");
        assertThat(talk.say("/subscribe tag:矩陈").suggestions()).containsExactly("/subscribe tag:矩阵");
        assertThat(talk.kept()).isEmpty();
        assertThat(talk.chats.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "低秩                   | 4 篇符合，最新的是：",
                "ＣＲ                   | 1 篇符合：",
                "series:低秩            | 4 篇符合，最新的是：",
                "tag:矩阵               | 1 篇符合：",
                "低秩 tag:矩阵          | 1 篇符合：",
                "category:数学研究      | 5 篇符合，最新的是："
            })
    void the_real_catalog_finds_what_would_have_come(String words, String count) {
        assertThat(new TelegramTalk(REAL).shown("/subscribe " + words))
                .contains("\n最近 17 篇里有 " + count + "\n1. ")
                .doesNotContain("目录里还没有");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tag:矩陈              | tag:矩阵",
                "series:低秩进似之路   | series:低秩近似之路",
                "category:Mathematic   | category:Mathematics"
            })
    void the_real_catalog_knows_what_was_meant(String words, String instead) {
        assertThat(new TelegramTalk(REAL).say("/subscribe " + words).suggestions())
                .startsWith("/subscriptions change 1 " + instead);
    }

    @Test
    void a_post_of_a_series_offers_to_subscribe_to_it() {
        Reply post = talk.say("/post 9948");
        assertThat(Shown.buttons(post)).contains("订阅系列 = /subscribe 9948");
        assertThat(Shown.buttons(talk.say("/start p_9948", Language.EN)))
                .contains("Subscribe to series = /subscribe 9948");
        assertThat(Shown.buttons(talk.say("/post 9907"))).noneMatch(button -> button.contains("/subscribe"));
        talk.press("订阅系列", post);
        assertThat(talk.kept()).containsExactly("1 series:Transformer升级之路");
    }

    @Test
    void a_terminal_is_not_offered_that() {
        talk.asker = Asker.TERMINAL;
        assertThat(Shown.buttons(talk.say("/post 9948"))).noneMatch(button -> button.contains("/subscribe"));
    }

    @Test
    void a_mistyped_filter_is_said_to_count_as_a_word_and_the_right_line_is_offered() {
        assertThat(talk.shown("/subscribe 长度 sereis:升级 tag:矩阵"))
                .contains("“sereis:” 不是筛选条件".replace(" ", ""), "改成 长度 series:升级 tag:矩阵");
        assertThat(talk.say("/subscribe sereis:低秩近似之路").suggestions())
                .containsExactly("/subscriptions change 2 series:低秩近似之路");
        assertThat(talk.say("/subscriptions change 2 series:低秩近似之路").failure()).isEmpty();
        assertThat(talk.subscriptions.of(TelegramTalk.PRIVATE.place()))
                .extracting(each -> each.target().text())
                .contains("series:低秩近似之路");
    }

    @ParameterizedTest
    @ValueSource(strings = {"author:苏剑林", "-tag:矩阵 扩散", "作者：苏剑林"})
    void words_that_look_like_filters_are_said_to_be_words(String words) {
        Reply reply = talk.say("/subscribe " + words);

        assertThat(talk.shown("/subscribe " + words + " 二")).contains("不是筛选条件，按普通的词处理");
        assertThat(reply.suggestions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://kexue.fm", "低秩:近似", "a : b", "Transformer升级之路：16", "3:1"})
    void other_words_with_colons_are_nothing_to_remark_on(String words) {
        assertThat(talk.shown("/subscribe " + words)).doesNotContain("不是筛选条件");
    }
}
