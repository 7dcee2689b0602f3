package kexuebot.bot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import kexuebot.bot.chat.Language;
import kexuebot.bot.chat.Part;
import kexuebot.catalog.document.Inline;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Details.Heading;
import org.junit.jupiter.api.Test;

/** What {@code /post} tells of a post whose page was read. */
class PostDetailsTest {

    private static Conversation about(Details details) {
        return new Conversation(List.of(ReadPosts.with(details)));
    }

    @Test
    void a_read_post_in_chinese() {
        assertThat(about(ReadPosts.DETAILS).shown("/post 9948")).isEqualTo("""
                        Transformer升级之路：16、“复盘”长度外推技术
                        苏剑林 · 2024-01-26 · 35 条评论
                        系列 Transformer升级之路
                        分类 信息时代 · 标签 语言模型
                        这篇没有分隔，开头就是这样。
                        目录：一、问题 · 细节 · 二、办法
                        论文 https://arxiv.org/abs/2405.12345 · https://papers.cool/arxiv/2405.12345
                        论文 https://arxiv.org/abs/math.GT/0309136 · https://papers.cool/arxiv/math.GT/0309136
                        https://kexue.fm/archives/9948""");
    }

    @Test
    void a_read_post_in_english() {
        assertThat(about(ReadPosts.DETAILS).shownInEnglish("/post 9948")).isEqualTo("""
                        Transformer升级之路：16、“复盘”长度外推技术
                        苏剑林 · 2024-01-26 · 35 comments
                        Series Transformer升级之路
                        Category Big-Data · Tags 语言模型
                        这篇没有分隔，开头就是这样。
                        Contents: 一、问题 · 细节 · 二、办法
                        Paper https://arxiv.org/abs/2405.12345 · https://papers.cool/arxiv/2405.12345
                        Paper https://arxiv.org/abs/math.GT/0309136 · https://papers.cool/arxiv/math.GT/0309136
                        https://kexue.fm/archives/9948""");
    }

    @Test
    void papers_are_links_where_text_can_be_one() {
        assertThat(about(ReadPosts.papers(List.of("2405.12345")))
                        .say("/post 9948")
                        .parts())
                .filteredOn(Part.Links.class::isInstance)
                .singleElement()
                .extracting(part -> ((Part.Links) part).content().toString())
                .isEqualTo(List.of(
                                Inline.text("论文 2405.12345（"),
                                link("arXiv", "https://arxiv.org/abs/2405.12345"),
                                Inline.text(" · "),
                                link("papers.cool", "https://papers.cool/arxiv/2405.12345"),
                                Inline.text("）"))
                        .toString());
    }

    private static Inline link(String label, String target) {
        return new Inline.Link(List.of(Inline.text(label)), URI.create(target));
    }

    @Test
    void many_papers_are_counted_and_what_is_no_id_is_left_out() {
        List<String> papers = IntStream.rangeClosed(0, 7)
                .mapToObj(n -> n == 0 ? "<script>" : "2405.0000" + n)
                .toList();
        assertThat(about(ReadPosts.papers(papers)).shown("/post 9948"))
                .contains("abs/2405.00001 ", "abs/2405.00005 ", "\n另有 2 篇论文\n")
                .doesNotContain("2405.00006", "script");
        assertThat(about(ReadPosts.papers(papers.subList(0, 7))).shownInEnglish("/post 9948"))
                .contains("\n1 more paper\n");
    }

    @Test
    void contents_show_as_many_levels_as_fit() {
        assertThat(contents(heading(2, "甲"), heading(3, "乙"), heading(2, "丙"))).isEqualTo("目录：甲 · 乙 · 丙");
        assertThat(contents(IntStream.rangeClosed(1, 12)
                        .mapToObj(n -> heading(n % 4 == 1 ? 2 : 3, "节" + n))
                        .toArray(Heading[]::new)))
                .isEqualTo("目录：节1 · 节5 · 节9 … （共 12 节）");
        assertThat(contents(IntStream.rangeClosed(1, 12)
                        .mapToObj(n -> heading(4, "节" + n))
                        .toArray(Heading[]::new)))
                .isEqualTo("目录：节1 · 节2 · 节3 · 节4 · 节5 · 节6 · 节7 · 节8 … （共 12 节）");
    }

    @Test
    void odd_headings_stay_one_calm_line() {
        assertThat(contents(heading(1, "甲\n\u001B[31m乙"), heading(2, " "), heading(2, "长".repeat(100))))
                .isEqualTo("目录：甲 乙 · " + "长".repeat(40) + "…");
        assertThat(ContentsLine.of(List.of(heading(2, "\u0007")), Language.ZH)).isEmpty();
        assertThat(ContentsLine.of(List.of(), Language.EN)).isEmpty();
    }

    private static Heading heading(int level, String title) {
        return new Heading(level, title);
    }

    private static String contents(Heading... headings) {
        return ContentsLine.of(List.of(headings), Language.ZH).orElseThrow();
    }

    @Test
    void a_list_shows_how_a_post_without_excerpt_begins() {
        assertThat(about(ReadPosts.DETAILS).shown("/latest")).contains("\n   这篇没有分隔，开头就是这样。\n");
    }

    @Test
    void a_catalog_whose_newest_posts_are_read_does_not_send_for_newer_ones() {
        assertThat(about(ReadPosts.DETAILS).shown("/latest")).doesNotContain("为止");
    }

    @Test
    void nothing_is_said_of_fields_that_a_read_page_has_not() {
        assertThat(about(ReadPosts.DETAILS).shown("/tags"))
                .contains("1. 语言模型 · 1 篇")
                .doesNotContain("已知");
    }
}
