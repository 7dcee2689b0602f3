package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kexuebot.bot.chat.Asker;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Paging;
import kexuebot.bot.chat.Reply;
import kexuebot.bot.subscription.Subscription;
import kexuebot.bot.subscription.SubscriptionStore;
import kexuebot.bot.subscription.Target;
import kexuebot.catalog.post.Post;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.recommend.Recommendation;
import kexuebot.catalog.recommend.Recommendation.Reason;
import kexuebot.catalog.recommend.Taste;
import kexuebot.catalog.recommend.Trace;
import kexuebot.catalog.series.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecommendCommandTest {
    private static final FakeCatalog CATALOG = new FakeCatalog(SomePosts.ALL);
    private final ReadingTalk talk = new ReadingTalk();

    private static Post post(int id) {
        return CATALOG.snapshot().post(new PostId(id)).orElseThrow();
    }

    private Taste taste() {
        return talk.tastes.get(talk.tastes.size() - 1);
    }

    static Stream<Arguments> reasons() {
        Series series = CATALOG.findSeries("低秩近似之路").get(0);
        return Stream.of(
                Arguments.of(
                        new Recommendation.NextPart(series, post(10427)), "《低秩近似之路》的下一篇", "next for you in “低秩近似之路”"),
                Arguments.of(
                        new Recommendation.Reading(post(10427)),
                        "因为你在读《低秩近似之路（三）：CR》",
                        "because you read “低秩近似之路（三）：CR”"),
                Arguments.of(
                        new Recommendation.Found(post(10427)),
                        "因为你搜到过《低秩近似之路（三）：CR》",
                        "because you found “低秩近似之路（三）：CR”"),
                Arguments.of(
                        new Recommendation.Liked(post(10427)),
                        "因为你赞过《低秩近似之路（三）：CR》",
                        "because you liked “低秩近似之路（三）：CR”"),
                Arguments.of(new Recommendation.Followed("矩阵"), "你关注了 矩阵", "you follow 矩阵"),
                Arguments.of(new Recommendation.Popular(), "很多人读过", "widely read"),
                Arguments.of(new Recommendation.Fresh(), "新文章", "new"),
                Arguments.of(new Recommendation.Other(), "换个口味", "for a change"));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void a_post_comes_with_its_reason_in_both_languages(Reason reason, String chinese, String english) {
        talk.chooser = (text, taste, eligible, count) -> List.of(new Recommendation(post(10501), reason));
        Reply reply = talk.say("/recommend");
        assertThat(Shown.text(reply)).contains("1. 低秩近似之路（四）：ID </archives/10501>\n   " + chinese + " · 2024-10-30");
        assertThat(reply.posts()).extracting(view -> view.reason()).containsExactly(Optional.of(chinese));
        assertThat(talk.shownInEnglish("/recommend")).contains("   " + english + " · 2024-10-30");
    }

    @Test
    void a_newcomer_gets_five_posts_and_one_line_on_how_it_learns() {
        Reply reply = talk.say("/recommend");
        assertThat(reply.posts()).hasSize(5);
        assertThat(reply.paging()).contains(new Paging(1, 1, 5));
        assertThat(Shown.text(reply))
                .startsWith("推荐\n1. ")
                .contains("\n(以后按打开、搜到、赞过的文章推荐，记 90 天；不要就 /settings history off)\n");
        assertThat(Shown.buttons(reply)).containsExactly("换一批 = /recommend");
        assertThat(talk.shownInEnglish("/recommend"))
                .startsWith("Recommended\n1. ")
                .contains(
                        "\n(This learns from posts opened, found and liked, kept 90 days; /settings history off stops it)");
        assertThat(taste()).isEqualTo(new Taste(List.of(), Set.of(), Set.of(), taste().lastShown()));
    }

    @Test
    void a_group_is_told_that_searches_do_not_count() {
        talk.asker = ReadingTalk.GROUP;
        assertThat(talk.shown("/recommend")).contains("(以后按这里打开、赞过的文章推荐，");
    }

    @Test
    void nobody_in_a_group_is_told_that_they_liked_what_another_one_liked() {
        talk.asker = ReadingTalk.GROUP;
        talk.chooser = (text, taste, eligible, count) -> List.of(
                new Recommendation(post(10501), new Recommendation.Liked(post(10427))),
                new Recommendation(post(10662), new Recommendation.Reading(post(10427))),
                new Recommendation(post(10366), new Recommendation.Followed("矩阵")));
        assertThat(talk.say("/recommend").posts())
                .extracting(view -> view.reason().orElseThrow())
                .containsExactly("因为这里赞过《低秩近似之路（三）：CR》", "因为这里读过《低秩近似之路（三）：CR》", "这里关注了 矩阵");
        assertThat(talk.shownInEnglish("/recommend")).doesNotContain("you liked", "you read", "you follow");
    }

    @Test
    void what_was_read_liked_and_followed_is_the_taste() {
        talk.subscriptions.add(talk.asker.place(), Target.read("series:低秩近似"), talk.now);
        talk.subscriptions.add(talk.asker.place(), Target.read("tag:矩阵"), talk.now);
        talk.subscriptions.add(talk.asker.place(), Target.read("学习率"), talk.now);
        SubscriptionStore.Outcome paused = talk.subscriptions.add(talk.asker.place(), Target.read("tag:低秩"), talk.now);
        Subscription subscription = ((SubscriptionStore.Outcome.Added) paused).subscription();
        talk.subscriptions.pause(talk.asker.place(), subscription.number(), true);
        talk.say("/post 10427");
        talk.say("/like 10501");

        assertThat(talk.shown("/recommend")).doesNotContain("90 天");
        assertThat(taste())
                .isEqualTo(
                        new Taste(talk.history.traces(talk.asker.chat()), Set.of("低秩近似之路"), Set.of("矩阵"), List.of()));
        assertThat(taste().traces()).hasSize(2);
    }

    @Test
    void the_next_list_is_another_one_also_after_other_commands() {
        List<Integer> first = talk.posts("/recommend");
        talk.say("/latest");
        List<Integer> second = talk.posts("/recommend");
        assertThat(second).hasSize(5).doesNotContainAnyElementsOf(first);
        assertThat(taste().lastShown()).extracting(PostId::value).isEqualTo(first);
    }

    @Test
    void where_nothing_is_remembered_the_list_on_the_screen_is_not_repeated_and_that_is_said() {
        talk.history.remember(talk.asker.chat(), false);
        List<Integer> first = talk.posts("/recommend");
        Reply second = talk.say("/recommend");
        assertThat(second.posts())
                .extracting(view -> view.post().id().orElseThrow().value())
                .doesNotContainAnyElementsOf(first);
        assertThat(Shown.text(second)).contains("(阅读记录关着，推荐不随这里读过的变；/settings history on 打开。)");
        assertThat(talk.history.lastShown(talk.asker.chat())).isEmpty();
    }

    @Test
    void numbers_open_what_is_recommended() {
        List<Integer> shown = talk.posts("/recommend");
        assertThat(talk.say("2").opened().flatMap(view -> view.post().id())).contains(new PostId(shown.get(1)));
    }

    @Test
    void filters_narrow_the_choice_in_any_order_and_language() {
        assertThat(talk.posts("/recommend year:2025")).containsExactly(11459, 11111, 10667, 10662);
        for (String line : List.of("2024 tag:矩阵", "标签：矩阵 year:2024", "年份：2024 标签：矩阵", "分类：数学研究 tag:矩阵")) {
            talk.history.clear(talk.asker.chat());
            assertThat(talk.posts("/recommend " + line)).as(line).containsExactly(10427);
        }
        Reply reply = talk.say("/recommend 2024 category:Mathematics");
        assertThat(Shown.text(reply)).startsWith("推荐 · 2024 年 · 分类 数学研究\n");
        assertThat(Shown.buttons(reply)).containsExactly("换一批 = /recommend year:2024 category:Mathematics");
    }

    @Test
    void filters_that_leave_nothing_say_what_would_be_found_without_one() {
        Reply reply = talk.say("/recommend tag:矩阵 year:2011");
        assertThat(reply.failure()).isEmpty();
        assertThat(reply.posts()).isEmpty();
        assertThat(Shown.text(reply))
                .startsWith(
                        "没有找到 2011 年 · 标签 矩阵。\n1. 去掉 tag: 有 1 篇\n   /recommend year:2011\n2. 去掉 year: 有 1 篇\n   /recommend tag:矩阵");
        assertThat(reply.suggestions()).containsExactly("/recommend year:2011", "/recommend tag:矩阵");
        assertThat(talk.say("2").posts()).hasSize(1);
        assertThat(talk.tastes).as("no choice without posts").hasSize(1);
    }

    @Test
    void where_only_the_last_list_is_left_it_comes_again() {
        assertThat(talk.posts("/recommend tag:矩阵")).containsExactly(10427);
        assertThat(talk.posts("/recommend tag:矩阵")).containsExactly(10427);
    }

    @Test
    void where_all_is_read_that_is_said_and_is_no_error() {
        talk.say("/post 10427");
        Reply reply = talk.say("/recommend tag:矩阵");
        assertThat(reply.failure()).isEmpty();
        assertThat(reply.posts()).isEmpty();
        assertThat(Shown.text(reply)).isEqualTo("标签 矩阵：没有可推荐的了，都读过或点过 👎。");
        assertThat(Shown.buttons(reply)).containsExactly("别的推荐 = /recommend", "随便看一篇 = /random tag:矩阵");
        SomePosts.ALL.forEach(post -> post.id().ifPresent(id -> talk.say("/dislike " + id)));
        assertThat(talk.shownInEnglish("/recommend")).isEqualTo("nothing is left; all of it was read or got a 👎.");
    }

    @Test
    void an_empty_catalog_is_no_error() {
        ReadingTalk empty = new ReadingTalk(List.of());
        assertThat(empty.shown("/recommend")).isEqualTo("还没有文章可以推荐；目录是空的。");
        assertThat(empty.say("/recommend").failure()).isEmpty();
    }

    @Test
    void posts_that_the_catalog_does_not_have_play_no_part() {
        talk.history.note(talk.asker.chat(), new Trace(new PostId(99999), Trace.Kind.LIKED, talk.now));
        assertThat(talk.say("/recommend").posts()).hasSize(5);
        assertThat(taste().traces()).isEmpty();
    }

    @Test
    void there_is_one_page() {
        assertThat(talk.refused("/recommend page:2")).startsWith("no_page: ");
        assertThat(talk.history.lastShown(talk.asker.chat())).isEmpty();
    }

    @Test
    void a_history_that_cannot_be_read_or_written_costs_nobody_the_list() {
        talk.history.full = true;
        assertThat(talk.say("/recommend").posts()).hasSize(5);
        talk.history.unreadable = true;
        assertThat(talk.say("/recommend", Language.EN).posts()).hasSize(5);
    }

    @Test
    void chats_do_not_share_what_they_read() {
        talk.say("/post 10427");
        talk.asker = ReadingTalk.GROUP;
        talk.say("/recommend");
        assertThat(taste().traces()).isEmpty();
        talk.asker = Asker.TERMINAL;
        talk.say("/recommend");
        assertThat(taste().lastShown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"低秩", "tags:矩阵", "year:2024 低秩", "9948", "a* OR", "((", "sort:date"})
    void words_and_orders_are_refused_with_lines_that_work(String line) {
        Reply reply = talk.say("/recommend " + line);
        assertThat(reply.failure().map(Reply.Failure::code)).contains("bad_argument");
        assertThat(reply.suggestions())
                .isNotEmpty()
                .allSatisfy(other -> assertThat(talk.say(other)
                                .failure()
                                .map(Reply.Failure::code)
                                .orElse(""))
                        .isNotEqualTo("bad_argument"));
    }

    @Test
    void a_mistyped_filter_gets_the_line_that_was_meant() {
        Reply reply = talk.say("/recommend tags:矩阵");
        assertThat(reply.suggestions()).containsExactly("/recommend tag:矩阵", "/search tags:矩阵");
        assertThat(Shown.buttons(reply)).containsExactly("改成 tag:矩阵 = /recommend tag:矩阵", "搜索 = /search tags:矩阵");
    }
}
