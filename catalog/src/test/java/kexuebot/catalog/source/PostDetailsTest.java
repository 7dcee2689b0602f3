package kexuebot.catalog.source;

import static kexuebot.catalog.source.Fixtures.mentions;
import static kexuebot.catalog.source.Fixtures.plain;
import static kexuebot.catalog.source.Fixtures.sightings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Citation;
import kexuebot.catalog.post.Details;
import kexuebot.catalog.post.Details.Heading;
import kexuebot.catalog.post.Mention;
import kexuebot.catalog.post.Sighting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostDetailsTest {
    private static final String HTML = Fixtures.read("/pages/post-rich.html");

    private static Sighting post(String html) {
        return sightings(new PostPageParser(Blog.KEXUE).parse(html)).get(0);
    }

    private static Sighting withText(String text) {
        return post("<html><body><div class=\"PostHead\"><h1><a href=\"/archives/77\">甲</a></h1></div>"
                + "<div id=\"PostContent\">" + text + "</div></body></html>");
    }

    private static Details withParts(String parts) {
        return post("<html><body><div class=\"PostHead\"><h1><a href=\"/archives/77\">甲</a></h1></div>"
                        + "<div id=\"PostContent\"><p>文</p></div>" + parts + "</body></html>")
                .details();
    }

    private static String shown(Optional<Mention> mention) {
        return mention.map(Fixtures::shown).orElse("");
    }

    @Test
    void reads_what_stands_around_the_text() {
        Details details = post(HTML).details();

        assertThat(details.comments()).hasValue(12);
        assertThat(shown(details.previous())).isEqualTo("10180《对齐全量微调！》");
        assertThat(shown(details.next())).isEqualTo("10226《更新 > 更好》");
        assertThat(details.similar().stream().map(Fixtures::shown))
                .containsExactly("9984《“闭门造车”之多模态思路浅谈（一）：无损输入》", "9529《生成扩散模型漫谈》");
    }

    @Test
    void reads_papers_and_headings_of_the_text() {
        Details details = post(HTML).details();

        assertThat(details.papers()).containsExactly("2406.11838", "2404.02905", "hep-th/9901001");
        assertThat(details.contents())
                .containsExactly(new Heading(2, "怎样拆ℝᵈ"), new Heading(3, "细节 a_b"), new Heading(2, "小结"));
    }

    @Test
    void keeps_the_line_breaks_of_bibtex_and_no_others() {
        Citation citation = post(HTML).details().citation().orElseThrow();

        assertThat(citation.text())
                .isEqualTo("苏剑林. (Jul. 08, 2024). 《“闭门造车”之多模态思路浅谈（二）：自回归 》[Blog post]."
                        + " Retrieved from https://kexue.fm/archives/10197");
        assertThat(citation.bibtex())
                .isEqualTo(String.join(
                        "\n",
                        "@online{kexuefm-10197,",
                        "  title={“闭门造车”之多模态思路浅谈（二）：自回归},",
                        "  author={苏剑林},",
                        "  year={2024},",
                        "  month={Jul},",
                        "  url={\\url{https://kexue.fm/archives/10197}},",
                        "}"));
    }

    @Test
    void a_page_may_offer_no_bibtex() {
        String bibtex = HTML.substring(HTML.indexOf("<p class=\"cite_style\">@"), HTML.indexOf("}</p>") + 5);

        assertThat(post(HTML.replace(bibtex, ""))
                        .details()
                        .citation()
                        .orElseThrow()
                        .bibtex())
                .isEmpty();
        assertThat(post(HTML.replace("cite_style", "cited")).details().citation())
                .isEmpty();
    }

    @Test
    void finds_every_link_to_another_post_of_the_text_in_order() {
        assertThat(mentions(post(HTML)))
                .containsExactly("9984《“闭门造车”之多模态思路浅谈（一）：无损输入》", "9970《》", "9181《》", "9119《》", "《无链接的一篇》");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://kexue.fm/archives/5",
                "http://www.kexue.fm/archives/5",
                "https://spaces.ac.cn/archives/5",
                "http://www.spaces.ac.cn/archives/5/",
                "//kexue.fm/archives/5",
                "/archives/5",
                "archives/5",
                "/archives/5.html",
                "/archives/5/",
                "/archives/5#%E5%B0%8F%E7%BB%93",
                "/archives/5#小 结",
                "/archives/5?from=x#more",
                "/archives/5/comment-page-2#comment-3"
            })
    void knows_a_post_by_any_of_its_addresses(String href) {
        assertThat(mentions(withText("<p>见<a href=\"" + href + "\">旧文</a>。</p>")))
                .containsExactly("5《》");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"/archives/77#x\">上文</a>",
                "<a href=\"https://spaces.ac.cn/archives/77.html\">《甲》</a>",
                "《甲》",
                "<a href=\"#x\">此处</a>",
                "<a href=\"https://example.com/archives/5\">别处</a>",
                "<a href=\"/archives/123456789012\">太远</a>",
                "<a href=\"/category/Big-Data\">分类</a>",
                "<script>var a = \"<a href='/archives/5'>x</a>\";</script>",
                "<!-- <a href=\"/archives/5\">x</a> -->"
            })
    void names_neither_itself_nor_what_is_no_post(String text) {
        assertThat(mentions(withText("<p>文字" + text + "</p>"))).isEmpty();
    }

    @Test
    void links_that_a_document_cannot_hold_stand_where_they_stood() {
        String text = "<p><a href=\"/archives/1\">一</a></p><a href=\"/archives/2\"><img src=\"/a.png\"/></a>"
                + "<pre><a href=\"/archives/3\">三</a></pre><p>《四》</p><p><a href=\"/archives/5\">五</a></p>";

        assertThat(mentions(withText(text))).containsExactly("1《》", "2《》", "3《》", "《四》", "5《》");
    }

    @Test
    void without_an_authors_mark_the_text_opens_with_its_first_paragraphs() {
        String paragraph = "<p>" + "一二三四五六七八九十".repeat(15) + "</p>";
        Sighting post = withText(paragraph + paragraph + "<h2>然后</h2>" + paragraph);

        assertThat(post.excerpt().isEmpty()).isTrue();
        assertThat(post.details().opening().blocks()).hasSize(2);
        assertThat(plain(withText("<p>" + "长".repeat(2_000) + "</p>" + paragraph)
                                .details()
                                .opening())
                        .strip())
                .hasSize(2_000);
    }

    @Test
    void with_an_authors_mark_there_is_an_excerpt_instead() {
        Sighting post = withText("<p>前面</p><!--more--><p>后面</p>");

        assertThat(plain(post.excerpt()).strip()).isEqualTo("前面");
        assertThat(post.details().opening().isEmpty()).isTrue();
        assertThat(plain(post.text().document())).contains("前面", "后面");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a class=x href='/archives/1'>一</a> OLDER | |",
                "&lt; <a href='/archives/1'>一</a> | 1《一》 |",
                "<a href='/archives/2'>二</a> &gt; | | 2《二》",
                "&lt; <a href='/archives/1'>一</a> ; <a href='/archives/2'>二</a> &gt; | 1《一》 | 2《二》",
                "<a href='/archives/2'>二</a> &gt; ; &lt; <a href='/archives/1'>一</a> | 1《一》 | 2《二》",
                "<span>«</span><a href='/archives/1'>一</a><br/><a href='/archives/2'>二</a><span>»</span> | 1《一》 | 2《二》",
                "上一篇：<a href='/archives/1'>一</a> 下一篇：<a href='/archives/2'>二</a> | 1《一》 | 2《二》",
                "下一篇：<a href='/archives/2'>二</a> 上一篇：没有了 | | 2《二》",
                "<a href='/archives/1'>一</a> ; <a href='/archives/2'>二</a> | 1《一》 | 2《二》",
                "<a href='/archives/1'>一</a> | |",
                "&lt; <a href='/archives/77'>自己</a> | |",
                "&lt; <a href='https://example.com/archives/1'>一</a> | |"
            })
    void tells_the_older_neighbour_from_the_newer(String navigation, String previous, String next) {
        Details details = withParts("<div id=\"entrynavigation\">" + navigation + "</div>");

        assertThat(shown(details.previous())).isEqualTo(previous == null ? "" : previous);
        assertThat(shown(details.next())).isEqualTo(next == null ? "" : next);
    }

    @ParameterizedTest
    @CsvSource({"12 评论, 12", "仅有 1 条评论, 1", "暂无评论, 0", "评论, -1", "1234567890123 评论, -1"})
    void counts_comments(String shown, int count) {
        Details details = withParts("<div id=\"tools\"><span class=\"comment_comments\">" + shown + "</span></div>");

        assertThat(details.comments().orElse(-1)).isEqualTo(count);
    }

    @Test
    void what_a_page_lacks_is_absent() {
        Details details = withParts("");

        assertThat(details.previous().or(details::next)).isEmpty();
        assertThat(details.comments()).isEmpty();
        assertThat(details.citation()).isEmpty();
        assertThat(details.similar()).isEmpty();
        assertThat(details.papers()).isEmpty();
        assertThat(details.contents()).isEmpty();
    }
}
