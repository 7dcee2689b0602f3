package kexuebot.catalog.source;

import static kexuebot.catalog.source.Fixtures.ids;
import static kexuebot.catalog.source.Fixtures.mentions;
import static kexuebot.catalog.source.Fixtures.plain;
import static kexuebot.catalog.source.Fixtures.problems;
import static kexuebot.catalog.source.Fixtures.sightings;
import static kexuebot.catalog.source.Fixtures.titles;
import static org.assertj.core.api.Assertions.assertThat;

import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Readers;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostPageParserTest {
    private static final String HTML = Fixtures.read("/pages/post.html");

    private static Page parse(String html) {
        return new PostPageParser(Blog.KEXUE).parse(html);
    }

    private static Sighting only(Page page) {
        assertThat(page.listings()).hasSize(1);
        return sightings(page).get(0);
    }

    @Test
    void reads_the_facts_of_a_post() {
        Page page = parse(HTML);
        Sighting post = only(page);

        assertThat(page.problems()).isEmpty();
        assertThat(page.listings().get(0).line()).isEqualTo(6);
        assertThat(post.source()).isEqualTo(SourceKind.POST_PAGE);
        assertThat(ids(page)).containsExactly(10001);
        assertThat(post.title()).isEqualTo("配置不同的学习率，LoRA还能再涨一点？");
        assertThat(post.date()).hasToString("Optional[2024-02-27]");
        assertThat(post.author()).isEqualTo("苏剑林");
        assertThat(post.readers()).contains(Readers.undated(30816));
        assertThat(post.category()).isEqualTo("Big-Data");
        assertThat(post.tags()).containsExactly("梯度", "LoRA");
    }

    @Test
    void reads_the_text_without_what_is_not_the_authors() {
        String text = plain(only(parse(HTML)).text().document());

        assertThat(text).contains("两个矩阵，谁走得快一些？", "W = W_0 + AB");
        assertThat(text).doesNotContain("隐藏", "转载", "FAQ", "留言提示", "收款码", "Blog post", "旧文", "document.write");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!--more-->",
                "<!-- more -->",
                "<span id=\"more\"></span>",
                "<p><span id=\"more-10001\"></span></p>",
                "<a id=\"more\"></a>"
            })
    void ends_the_excerpt_at_the_authors_mark(String mark) {
        Sighting post = only(parse(HTML.replace("<!--more-->", mark)));

        assertThat(plain(post.excerpt()).strip()).isEqualTo("两个矩阵，谁走得快一些？可与《从动力学角度看优化算法》对照。");
        assertThat(plain(post.text().document())).contains("记号");
    }

    @Test
    void makes_up_no_excerpt_where_the_author_marked_none() {
        Sighting post = only(parse(HTML.replace("<!--more-->", "")));

        assertThat(post.excerpt().isEmpty()).isTrue();
        assertThat(post.text().document().isEmpty()).isFalse();
    }

    @Test
    void lists_mentions_of_the_text_by_title_and_link() {
        assertThat(mentions(only(parse(HTML))))
                .containsExactly("《从动力学角度看优化算法》", "9590《梯度视角下的LoRA：简介、分析、猜测及推广》", "《LoRA+》");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel=\"canonical\" href=\"https://spaces.ac.cn/archives/77.html\"/>",
                "<meta property=\"og:url\" content=\"https://kexue.fm/archives/77\"/>",
                "<div id=\"PostComment\"><form action=\"/archives/77/comment\"></form></div>",
                "<div id=\"how_to_cite\"><a href=\"https://kexue.fm/archives/77\">x</a></div>"
            })
    void finds_the_id_in_any_reliable_place(String place) {
        String html = "<html><head></head><body>" + place
                + "<div class=\"PostHead\"><h1>甲</h1></div><div id=\"PostContent\"><p>见<a href=\"/archives/5\">此</a></p></div>"
                + "</body></html>";

        assertThat(ids(parse(html))).containsExactly(77);
    }

    @Test
    void finds_the_id_in_the_note_of_the_browser_that_saved_the_page() {
        String html = "<!DOCTYPE html>\n<!-- saved from url=(0030)https://kexue.fm/archives/10001 -->\n<html><body>"
                + "<div class=\"PostHead\"><h1>甲</h1></div><div id=\"PostContent\"><p>文</p></div></body></html>";

        assertThat(ids(parse(html))).containsExactly(10001);
    }

    @Test
    void keeps_the_id_empty_where_the_page_contradicts_itself() {
        Page page = parse(HTML.replace("<script>var a", "<link rel=\"canonical\" href=\"/archives/7\"/><script>var a"));

        assertThat(ids(page)).containsExactly(0);
        assertThat(problems(page)).containsExactly("6: the page names several ids as its own: [7, 10001]");
    }

    @Test
    void keeps_a_post_whose_page_names_no_id() {
        Page page = parse(
                "<html><body><div class=\"PostHead\"><h1>甲</h1></div><div id=\"PostContent\">文</div></body></html>");

        assertThat(titles(page)).containsExactly("甲");
        assertThat(ids(page)).containsExactly(0);
        assertThat(problems(page)).containsExactly("1: the page does not name its address");
    }

    @Test
    void leaves_out_a_post_of_another_site() {
        Page page = parse(HTML.replace("https://kexue.fm/", "https://example.com/"));

        assertThat(page.listings()).isEmpty();
        assertThat(problems(page)).contains("6: a post of another site");
    }

    @Test
    void takes_no_half_text_of_a_page_that_was_cut_off() {
        Page page = parse(HTML.substring(0, HTML.indexOf("$W = W_0")));
        Sighting post = only(page);

        assertThat(post.title()).startsWith("配置不同的学习率");
        assertThat(plain(post.excerpt())).contains("谁走得快一些");
        assertThat(post.text().document().isEmpty()).isTrue();
        assertThat(problems(page))
                .anyMatch(problem -> problem.endsWith("truncated: the text is cut off and was left out"));
    }

    @Test
    void keeps_the_text_of_a_page_that_was_cut_off_behind_it() {
        Page page = parse(HTML.substring(0, HTML.indexOf("<div id=\"similar\">")));

        assertThat(plain(only(page).text().document())).contains("W = W_0 + AB");
        assertThat(page.problems())
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .startsWith("truncated");
    }
}
