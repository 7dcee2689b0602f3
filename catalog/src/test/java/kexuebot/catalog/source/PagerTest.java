package kexuebot.catalog.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import kexuebot.catalog.post.Blog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagerTest {
    private static final String POST =
            "<div class=\"Post\"><h2><a href=\"/archives/5\">甲</a></h2><div class=\"PostContent\"><p>文</p></div></div>";

    private static ListPage parse(String below) {
        return new ListPageParser(Blog.KEXUE)
                .parseList("<html><body><div id=\"content\">" + POST + below + "</div></body></html>");
    }

    private static Pager navigator(String items) {
        return parse("<ol class=\"page-navigator\">" + items + "</ol>").pager();
    }

    @Test
    void knows_its_place_and_the_last_page() {
        Pager pager = navigator("<li class=\"prev\"><a href=\"/page/2/\">«</a></li><li><a href=\"/page/1/\">1</a></li>"
                + "<li class=\"current\"><a href=\"/page/3/\">3</a></li><li><span>...</span></li>"
                + "<li><a href=\"/page/163/\">163</a></li><li class=\"next\"><a href=\"/page/4/\">»</a></li>");

        assertThat(pager).isEqualTo(new Pager(OptionalInt.of(3), OptionalInt.of(163), true));
    }

    @Test
    void the_last_page_leads_nowhere() {
        Pager pager = navigator("<li class=\"prev\"><a href=\"/page/2/\">«</a></li><li><a href=\"/page/2/\">2</a></li>"
                + "<li class=\"current\"><a href=\"/page/3/\">3</a></li>");

        assertThat(pager).isEqualTo(new Pager(OptionalInt.of(3), OptionalInt.of(3), false));
    }

    @Test
    void a_later_number_is_a_next_page_even_without_an_arrow() {
        Pager pager =
                navigator("<li class=\"current\"><a href=\"/page/1/\">1</a></li><li><a href=\"/page/2/\">2</a></li>");

        assertThat(pager.hasNext()).isTrue();
    }

    @Test
    void an_arrow_without_a_link_leads_nowhere() {
        assertThat(navigator("<li class=\"current\">2</li><li class=\"next\"><span>»</span></li>")
                        .hasNext())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href=\"/page/2/\">»</a>",
                "<div><a href=\"https://kexue.fm/category/Big-Data/2/\">下一页</a></div>",
                "<a class=\"next\" href=\"https://spaces.ac.cn/page/2\"> » </a>"
            })
    void a_plain_link_is_a_pager(String link) {
        assertThat(parse(link).pager()).isEqualTo(new Pager(OptionalInt.empty(), OptionalInt.empty(), true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<a href=\"/archives/6\">»</a>",
                "<a href=\"/page/2/\">2024</a>",
                "<a href=\"/page/1/\">«</a>",
                "<div class=\"PostContent\"><a href=\"/page/2/\">»</a></div>"
            })
    void other_links_are_no_pager(String below) {
        assertThat(parse(below).pager()).isEqualTo(Pager.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/pages/list-new.html", "/pages/list-old.html"})
    void a_list_counts_its_entries(String file) {
        ListPage list = new ListPageParser(Blog.KEXUE).parseList(Fixtures.read(file));

        assertThat(list.entries()).isEqualTo(3).isEqualTo(list.page().listings().size());
        assertThat(list.truncated()).isFalse();
    }

    @Test
    void entries_that_cannot_be_read_are_counted() {
        ListPage list = parse("<div class=\"Post\"><p>无题</p></div>");

        assertThat(list.entries()).isEqualTo(2);
        assertThat(list.page().listings()).hasSize(1);
    }

    @Test
    void a_list_that_is_cut_off_says_so() {
        String html = Fixtures.read("/pages/list-new.html");

        assertThat(new ListPageParser(Blog.KEXUE)
                        .parseList(html.substring(0, html.length() / 2))
                        .truncated())
                .isTrue();
    }
}
