package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kexuebot.bot.chat.Paging;
import kexuebot.bot.chat.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code /popular} and {@code /random} with the filters of a search. */
class FilteredCommandsTest {
    private final ReadingTalk talk = new ReadingTalk();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/popular 2024                   | 9948 10501 10427",
                "/popular ２０２４                | 9948 10501 10427",
                "/popular year:2024              | 9948 10501 10427",
                "/popular 2023..2024             | 9948 10501 10427 9907",
                "/popular series:低秩近似之路     | 10501 10427",
                "/popular 2024 tag:矩阵           | 10427",
                "/popular tag:矩阵 2024           | 10427",
                "/popular 标签：矩阵 年份：2024    | 10427",
                "/popular category:Big-Data      | 9948 10667",
                "/popular 分类：信息时代 2025      | 10667",
                "/popular sort:readers 2023      | 9907"
            })
    void most_read_posts_pass_the_filters(String line, String ids) {
        assertThat(talk.posts(line).stream().map(id -> id + "").toList()).containsExactly(ids.split(" "));
    }

    @Test
    void a_list_says_what_it_was_narrowed_to_in_both_languages() {
        assertThat(talk.shown("/popular category:Mathematics 2024")).startsWith("读的人最多 · 2024 年 · 分类 数学研究\n1. ");
        assertThat(talk.shownInEnglish("/popular category:Mathematics 2024"))
                .startsWith("Most read · 2024 · category Mathematics\n1. ");
    }

    @Test
    void pages_keep_the_filters() {
        Reply reply = talk.say("/popular 2010..2026");
        assertThat(reply.paging()).contains(new Paging(1, 1, 5));
        assertThat(talk.refused("/popular 2010..2026 page:2")).contains("/popular 2010..2026");
    }

    @Test
    void most_read_posts_that_filters_leave_none_of_are_found_without_one() {
        Reply reply = talk.say("/popular tag:矩阵 2011");
        assertThat(reply.failure()).isEmpty();
        assertThat(reply.posts()).isEmpty();
        assertThat(reply.paging()).contains(new Paging(1, 1, 0));
        assertThat(Shown.text(reply))
                .startsWith("读的人最多 · 2011 年 · 标签 矩阵 · 0 篇\n")
                .endsWith("1. 去掉 year: 有 1 篇\n   /popular tag:矩阵");
        assertThat(talk.say("1").posts()).hasSize(1);
        assertThat(talk.say("/popular 2011").suggestions()).containsExactly("/popular");
        assertThat(talk.shownInEnglish("/popular 2011")).contains("1. Without year: there are 5 posts\n");
    }

    @Test
    void a_misspelt_series_gets_the_nearest_one_and_the_list() {
        Reply reply = talk.say("/random series:低秩进似之路");
        assertThat(Shown.text(reply)).startsWith("没有找到 系列 低秩进似之路。\n1. 系列 低秩近似之路 有 4 篇\n");
        assertThat(reply.suggestions()).containsExactly("/random series:低秩近似之路", "/random", "/series");
    }

    @Test
    void a_random_post_passes_the_filters_and_the_next_does_too() {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < 60; i++) {
            seen.addAll(talk.posts("/random series:低秩近似之路 year:2024"));
        }
        assertThat(seen).containsExactlyInAnyOrder(10501, 10427, 10366);
        assertThat(Shown.buttons(talk.say("/random 标签：矩阵"))).contains("再来一篇 = /random tag:矩阵");
        assertThat(Shown.buttons(talk.say("/random"))).contains("再来一篇 = /random");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/popular", "/random", "/recommend"})
    void odd_input_is_refused_calmly(String command) {
        for (String odd : List.of("x", "2024 2023", "year:", "tag:\"", "\u0000", "低".repeat(4096), "year:9999..1")) {
            assertThat(talk.say(command + " " + odd).failure().map(Reply.Failure::code))
                    .as(odd)
                    .isNotEqualTo(java.util.Optional.of("internal"));
        }
    }
}
