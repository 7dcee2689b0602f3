package kexuebot.catalog.source;

import static kexuebot.catalog.source.Fixtures.dates;
import static kexuebot.catalog.source.Fixtures.ids;
import static kexuebot.catalog.source.Fixtures.mentions;
import static kexuebot.catalog.source.Fixtures.plain;
import static kexuebot.catalog.source.Fixtures.problems;
import static kexuebot.catalog.source.Fixtures.sightings;
import static kexuebot.catalog.source.Fixtures.titles;
import static org.assertj.core.api.Assertions.assertThat;

import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.PostId;
import kexuebot.catalog.post.Readers;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListPageParserTest {

    private static Page parse(String html) {
        return new ListPageParser(Blog.KEXUE).parse(html);
    }

    private static String post(String href, String title) {
        return "<div class=\"Post\"><h2><a href=\"" + href + "\">" + title + "</a></h2>"
                + "<div class=\"PostContent\"><p>正文。</p></div></div>\n";
    }

    private static String page(String... posts) {
        return "<html><body><div id=\"content\">\n" + String.join("", posts) + "</div></body></html>";
    }

    @Test
    void reads_the_variant_with_a_meta_line() {
        Page page = parse(Fixtures.read("/pages/list-new.html"));

        assertThat(page.problems()).isEmpty();
        assertThat(ids(page)).containsExactly(9984, 9978, 9969);
        assertThat(titles(page))
                .containsExactly(
                        "“闭门造车”之多模态思路浅谈（一）：无损输入", "更便捷的Cool Papers打开方式：Chrome重定向扩展", "幂等生成网络IGN：试图将判别和生成合二为一的GAN");
        assertThat(dates(page)).containsExactly("2024-02-21", "2024-02-02", "2024-01-31");
        assertThat(page.listings()).extracting(Listing::line).containsExactly(5, 11, 17);
        Sighting first = sightings(page).get(0);
        assertThat(first.source()).isEqualTo(SourceKind.LIST_PAGE);
        assertThat(first.author()).isEqualTo("苏剑林");
        assertThat(first.readers()).contains(Readers.undated(145459));
        assertThat(plain(first.excerpt())).contains("图片要不要压缩？", "从这里开始。").doesNotContain("苏剑林", "Feb", "阅读全文", "无损输入");
        assertThat(mentions(first)).containsExactly("9920《新年快乐！记录一下 Cool Papers 的开发体验》");
    }

    @Test
    void reads_an_excerpt_without_an_element_of_its_own() {
        Sighting last = sightings(parse(Fixtures.read("/pages/list-new.html"))).get(2);

        assertThat(plain(last.excerpt()).strip()).isEqualTo("做两次等于做一次，叫作幂等。");
        assertThat(last.category()).isEqualTo("Big-Data");
        assertThat(last.tags()).containsExactly("GAN", "生成");
    }

    @Test
    void takes_no_tag_from_a_link_in_the_text() {
        String linked = "<p>见<a href=\"/tag/GAN/\">标签</a>和<a href=\"/category/Biology\">分类</a></p></div>";
        Page page = parse(page(post("/archives/5", "甲").replace("</div></div>", "</div>" + linked)));

        assertThat(sightings(page).get(0).tags()).isEmpty();
        assertThat(sightings(page).get(0).category()).isEmpty();
    }

    @Test
    void reads_the_variant_with_only_the_day() {
        Page page = parse(Fixtures.read("/pages/list-old.html"));

        assertThat(page.problems()).isEmpty();
        assertThat(ids(page)).containsExactly(10007, 10055, 10085);
        assertThat(titles(page)).containsExactly("用傅里叶级数拟合一维概率密度函数", "", "");
        assertThat(dates(page)).containsExactly("03-07", "04-17", "05-01");
        assertThat(plain(sightings(page).get(1).excerpt())).contains("小图会画了，大图呢？", "为什么可行");
        assertThat(plain(sightings(page).get(2).excerpt())).contains("学生只想走一步。", "这是正文里的小标题", "后面还有一段。");
        assertThat(sightings(page).get(0).readers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://kexue.fm/archives/9948",
                "http://www.kexue.fm/archives/9948/",
                "https://spaces.ac.cn/archives/9948.html",
                "/archives/9948#more",
                "archives/9948",
                "https://kexue.fm/archives/9948#更多 内容",
                " /archives/9948?a=b "
            })
    void finds_the_id_in_every_form_of_link(String href) {
        assertThat(ids(parse(page(post(href, "甲"))))).containsExactly(9948);
    }

    @Test
    void leaves_out_posts_of_another_site() {
        Page page = parse(page(post("https://example.com/archives/5", "甲"), post("/archives/6", "乙")));

        assertThat(ids(page)).containsExactly(6);
        assertThat(problems(page)).containsExactly("2: a post of another site: https://example.com/archives/5");
    }

    @Test
    void takes_the_original_links_of_a_mirror_for_its_own() {
        Page page = new ListPageParser(Blog.of("http://127.0.0.1:8080"))
                .parse(page(post("https://kexue.fm/archives/5", "甲"), post("http://127.0.0.1:8080/archives/6", "乙")));

        assertThat(ids(page)).containsExactly(5, 6);
    }

    @ParameterizedTest
    @CsvSource({"99999999999", "0", "1234567890"})
    void keeps_a_listing_whose_id_overflows(String id) {
        Page page = parse(page(post("/archives/" + id, "甲")));

        assertThat(titles(page)).containsExactly("甲");
        assertThat(ids(page)).containsExactly(0);
        assertThat(problems(page)).containsExactly("2: no post id in the link https://kexue.fm/archives/" + id);
    }

    @Test
    void reports_two_titles_of_one_id_and_keeps_the_first() {
        Page page = parse(page(post("/archives/5", "甲"), post("/archives/5", "乙"), post("/archives/5", "甲 ")));

        assertThat(titles(page)).containsExactly("甲", "", "甲");
        assertThat(ids(page)).containsExactly(5, 5, 5);
        assertThat(problems(page)).containsExactly("3: post 5 has two titles: 甲 / 乙");
    }

    @Test
    void takes_nothing_of_a_post_shown_under_the_id_of_another() {
        Page page =
                parse(page(post("/archives/5", "甲"), post("/archives/5", "乙").replace("正文", "别的正文")));

        assertThat(page.listings()).hasSize(2);
        assertThat(sightings(page).get(1))
                .isEqualTo(Sighting.from(SourceKind.LIST_PAGE).withId(new PostId(5)));
    }

    @Test
    void finds_no_posts_on_an_error_page() {
        Page page = parse(Fixtures.read("/pages/not-found.html"));

        assertThat(page.listings()).isEmpty();
        assertThat(problems(page)).containsExactly("1: no posts found on this page");
    }

    @Test
    void keeps_what_was_whole_of_a_page_that_was_cut_off() {
        String html = Fixtures.read("/pages/list-new.html");
        Page page = parse(html.substring(0, html.indexOf("右键")));

        assertThat(ids(page)).containsExactly(9984, 9978);
        assertThat(plain(sightings(page).get(0).excerpt())).contains("从这里开始。");
        assertThat(sightings(page).get(1).excerpt().isEmpty()).isTrue();
        assertThat(problems(page)).containsExactly("14: truncated: the page does not end with </html>");
    }

    @Test
    void makes_no_title_of_half_a_title() {
        String html = Fixtures.read("/pages/list-new.html");
        Page page = parse(html.substring(0, html.indexOf("打开方式")));

        assertThat(titles(page)).containsExactly("“闭门造车”之多模态思路浅谈（一）：无损输入", "");
        assertThat(ids(page)).containsExactly(9984, 9978);
    }

    @Test
    void reads_posts_inside_an_unclosed_one() {
        String unclosed = post("/archives/5", "甲").replace("</div></div>", "</div>");
        Page page = parse(page(unclosed, post("/archives/6", "乙")));

        assertThat(ids(page)).containsExactly(5, 6);
        assertThat(titles(page)).containsExactly("甲", "乙");
    }

    @Test
    void reports_a_meta_line_that_cannot_be_read_and_goes_on() {
        String meta = "<span class=\"submitted\">By 苏剑林 | 2024-02-31 | 99999999999位读者 | 引用</span>";
        Page page = parse(page(post("/archives/5", "甲").replace("</h2>", "</h2>" + meta), post("/archives/6", "乙")));

        assertThat(ids(page)).containsExactly(5, 6);
        assertThat(dates(page)).containsExactly("", "");
        assertThat(problems(page))
                .containsExactly("2: no such date: 2024-02-31", "2: reader count out of range: 99999999999");
    }

    @Test
    void refuses_a_page_of_more_tags_than_any_has() {
        Page page = parse("<html><body>" + "<b>".repeat(HtmlPage.MOST_TAGS));

        assertThat(page.listings()).isEmpty();
        assertThat(page.problems())
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .startsWith("too large");
    }
}
