package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Reply;
import kexuebot.catalog.post.PostId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers type, as they type it. */
class SearchLinesTest {
    private final SearchTalk talk = new SearchTalk();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/search \\mathbb{R}^{n\\times m} | \\mathbb{R}^{n\\times m} | 10427",
                "\\mathbb{R}^{n\\times m}         | \\mathbb{R}^{n\\times m} | 10427",
                "/search softmax(QK^T)            | softmax(QK^T)            | 7546",
                "softmax(QK^T)                    | softmax(QK^T)            | 7546",
                "/search $W=W_0+AB$               | $W=W_0+AB$               | 10001",
                "$W=W_0+AB$                       | $W=W_0+AB$               | 10001",
                "/search\\mathbb{R}^{n\\times m}  | \\mathbb{R}^{n\\times m} | 10427",
                "/search C++                      | C++                      | 9775",
                "/search \"伪逆\"                 | \"伪逆\"                 | 10366",
                "/search “复盘”                   | “复盘”                   | 9948",
                "/search a + b + c                | a + b + c                | 9775",
                "扩散 23                          | 扩散 23                  | 10055",
                "/search低秩 伪逆                 | 低秩 伪逆                | 10366",
                "／search　低秩　伪逆             | 低秩 伪逆                | 10366",
                "/search@somebot 伪逆             | 伪逆                     | 10366",
                "/search@somebot伪逆              | 伪逆                     | 10366",
                "/search page: 伪逆               | page: 伪逆               | 10366",
                "/search 9948                     | 9948                     | 9948",
                "/search ＃９９４８               | #9948                    | 9948"
            })
    void nothing_of_a_line_is_lost(String line, String words, int first) {
        Reply reply = talk.say(line);
        assertThat(reply.command()).isEqualTo("search");
        assertThat(Shown.text(reply)).startsWith("“" + words + "” · ");
        assertThat(SearchTalk.ids(reply)).startsWith(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search https://kexue.fm/archives/9948",
                "/search http://spaces.ac.cn/archives/9948/comment-page-1#comment-23",
                "/search kexue.fm/archives/9948",
                "/search Transformer升级之路：16 https://kexue.fm/archives/9948",
                "看看 https://kexue.fm/archives/9948。",
                "(https://www.kexue.fm/archives/9948.html), https://kexue.fm/archives/9948"
            })
    void a_pasted_address_finds_its_post_alone(String line) {
        Reply reply = talk.say(line);
        assertThat(Shown.text(reply)).startsWith("“https://kexue.fm/archives/9948” · 1 篇\n");
        assertThat(SearchTalk.ids(reply)).containsExactly(9948);
        assertThat(SearchTalk.reasons(reply)).containsExactly("编号");
    }

    @Test
    void an_address_without_its_post_finds_nothing_and_says_why() {
        Reply reply = talk.say("/search https://kexue.fm/archives/99999");
        assertThat(Shown.text(reply)).isEqualTo("没有编号 99999 的文章；目录到 2025-07-10 为止。");
        assertThat(reply.failure()).isEmpty();
        assertThat(reply.posts()).isEmpty();
    }

    @Test
    void a_link_of_another_blog_with_such_numbers_finds_no_post_of_this_one() {
        Reply reply = talk.say("/search https://example.org/archives/9948");

        assertThat(SearchTalk.ids(reply)).isEmpty();
        assertThat(Shown.text(reply)).startsWith("这不是 kexue.fm 的链接");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9948", "９９４８", "https://kexue.fm/archives/9948"})
    void an_id_without_a_slash_opens_its_post(String line) {
        assertThat(talk.say(line).opened().flatMap(view -> view.post().id())).contains(new PostId(9948));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "低秩 年份：2024 sort:date 标签：矩阵",
                "标签：矩阵 低秩 sort:date year:2024",
                "/search tag:矩阵　低秩　排序：日期 年份:2024",
                "/search SORT：DATE 低秩 ＴＡＧ：矩阵 year：２０２４",
                "/search 年份： 2024 排序: 日期 标签:\"矩阵\" 低秩"
            })
    void filters_stand_in_any_order_in_either_language(String line) {
        Reply reply = talk.say(line);
        assertThat(Shown.text(reply)).startsWith("“低秩” · 2024 年 · 标签 矩阵 · 新的在前 · 3 篇\n");
        assertThat(SearchTalk.ids(reply)).containsExactly(10501, 10427, 10366);
    }

    @Test
    void words_between_filters_stay_words() {
        assertThat(talk.shown("/search 低秩 年份：2024 近似 标签：矩阵 伪逆")).startsWith("“低秩 近似 伪逆” · 2024 年 · 标签 矩阵 · ");
    }

    @ParameterizedTest
    @CsvSource({"/search 低秩 page:9, 9", "/search 低秩 page: ９, 9", "/search 低秩　page：9, 9"})
    void a_page_is_asked_for_in_any_width(String line, int page) {
        assertThat(talk.say(line).failure().orElseThrow().message()).startsWith("没有第 " + page + " 页，");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\", "{", "$", "$$", "\\frac{", "\"", "^", "year:2024 \\", "/search \\\\{}", "{{{{((((^_^))))"})
    void pieces_of_formulas_are_no_error(String line) {
        for (Language language : Language.values()) {
            assertThat(talk.say(line, language).failure()).isEmpty();
        }
    }

    @Test
    void a_long_line_is_not_repeated_where_its_page_is_wrong() {
        assertThat(talk.shown("/search " + "长".repeat(500) + " page:x"))
                .isEqualTo("page: 后面是从 1 起的页码，例如 /search 低秩 page:1");
    }

    @Test
    void longest_lines_are_answered_calmly() {
        for (String piece : List.of("\\frac{a}{", "https://kexue.fm/archives/1 ", "page: x ", "“", "a/archives/")) {
            Reply reply = talk.say("/search " + piece.repeat(4096 / piece.length()));
            assertThat(reply.failure()).isEmpty();
        }
    }
}
