package kexuebot.catalog.source;

import static kexuebot.catalog.source.Fixtures.dates;
import static kexuebot.catalog.source.Fixtures.ids;
import static kexuebot.catalog.source.Fixtures.problems;
import static kexuebot.catalog.source.Fixtures.sightings;
import static kexuebot.catalog.source.Fixtures.titles;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchivePageParserTest {
    private static final String HTML = Fixtures.read("/pages/archive.html");

    private static Archive parse(String html) {
        return new ArchivePageParser(Blog.KEXUE).parse(html);
    }

    private static Archive within(String id, String content) {
        return parse("<html><body><div id=\"" + id + "\">" + content + "</div></body></html>");
    }

    private static List<Integer> comments(Page page) {
        return sightings(page).stream()
                .map(sighting -> sighting.details().comments().orElse(-1))
                .toList();
    }

    @Test
    void reads_every_post_by_year() {
        Archive archive = parse(HTML);

        assertThat(archive.page().problems()).isEmpty();
        assertThat(archive.truncated()).isFalse();
        assertThat(archive.claimed()).hasValue(5);
        assertThat(ids(archive.page())).containsExactly(10001, 9984, 9969, 2188, 2180);
        assertThat(titles(archive.page())).startsWith("配置不同的学习率，LoRA还能再涨一点？").endsWith("2013年的<第一场>雪", "1/137 & 其他");
        assertThat(dates(archive.page()))
                .containsExactly("2024-02-27", "2024-02-21", "2024-01-31", "2013-12-05", "2013-12-01");
        assertThat(comments(archive.page())).containsExactly(9, 61, 0, 3, -1);
        assertThat(archive.page().listings()).extracting(Listing::line).containsExactly(8, 9, 11, 15, 16);
        assertThat(sightings(archive.page())).allMatch(sighting -> sighting.source() == SourceKind.ARCHIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>2013年</h2><h3>01月</h3><ul><li>20日: LINK</li></ul>",
                "<h2><span>2013</span>年 <small>(共1篇)</small></h2><p>1月</p><p>20日 LINK</p>",
                "<div>2013</div><div>01月</div><div><span>20</span>日：LINK</div>",
                "<dl><dt>2013年01月</dt><dd>20日: LINK</dd></dl>",
                "<dl><dt>2013年</dt><dd><dl><dt>01月</dt><dd><dl><dt>20日</dt><dd>LINK</dd></dl></dd></dl></dd></dl>",
                "<h4>2013年1月20日</h4><ul><li>LINK</li></ul>",
                "<p>2013-01-20 LINK</p>",
                "<ul><li><b>2013年 归档</b><ul><li><b>1月</b><table><tr><td>20日</td><td>LINK</td></tr></table></li></ul></li></ul>",
                "2013年 01月 20日: LINK<br/>"
            })
    void reads_the_day_however_it_nests(String content) {
        Page page = within("archives", content.replace("LINK", "<a href=\"/archives/5\">甲</a>"))
                .page();

        assertThat(titles(page)).containsExactly("甲");
        assertThat(dates(page)).containsExactly("2013-01-20");
        assertThat(page.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h3>2013年</h3><p>20日: LINK</p>",
                "<h3>01月</h3><p>20日: LINK</p>",
                "<h3>2013年</h3><h4>01月</h4><p>LINK</p>",
                "<p>今年的2013年01月20日发生了许多值得回味的事情：LINK</p>",
                "<h3>2012年</h3><h4>01月</h4><ul><li>20日</li></ul><h3>2013年</h3><p>LINK</p>",
                "LINK"
            })
    void a_date_that_is_not_whole_is_none(String content) {
        Page page = within("archives", content.replace("LINK", "<a href=\"/archives/5\">甲</a>"))
                .page();

        assertThat(titles(page)).containsExactly("甲");
        assertThat(dates(page)).containsExactly("");
    }

    @Test
    void a_day_beside_one_link_is_not_the_next_links() {
        String list = "<h3>2013年</h3><h4>01月</h4><ul><li>20日: <a href=\"/archives/5\">甲</a></li>"
                + "<li><a href=\"/archives/6\">乙</a></li></ul>";
        String breaks = "2013年01月20日 <a href=\"/archives/5\">甲</a><br/><a href=\"/archives/6\">乙</a>";

        assertThat(dates(within("archives", list).page())).containsExactly("2013-01-20", "");
        assertThat(dates(within("archives", breaks).page())).containsExactly("2013-01-20", "");
    }

    @Test
    void a_day_above_several_links_is_theirs() {
        String heading = "<h3>2013年</h3><h4>01月</h4><h5>20日</h5><ul><li><a href=\"/archives/5\">甲</a></li>"
                + "<li><a href=\"/archives/6\">乙</a></li></ul>";
        String line =
                "<h3>2013年</h3><h4>01月</h4><p>20日: <a href=\"/archives/5\">甲</a>，<a href=\"/archives/6\">乙</a></p>";

        assertThat(dates(within("archives", heading).page())).containsExactly("2013-01-20", "2013-01-20");
        assertThat(dates(within("archives", line).page())).containsExactly("2013-01-20", "2013-01-20");
    }

    @Test
    void reports_a_day_that_no_calendar_has() {
        Page page = within("archives", "<h3>2013年</h3>\n<h4>02月</h4><p>30日: <a href=\"/archives/5\">甲</a></p>")
                .page();

        assertThat(dates(page)).containsExactly("");
        assertThat(problems(page)).containsExactly("2: no such date: 2013-2-30");
    }

    @ParameterizedTest
    @CsvSource({
        "https://kexue.fm/archives/5, 5",
        "http://www.kexue.fm/archives/5/, 5",
        "https://spaces.ac.cn/archives/5.html, 5",
        "//kexue.fm/archives/5, 5",
        "archives/5, 5",
        "/archives/5#more, 5"
    })
    void knows_a_post_by_any_of_its_addresses(String href, int id) {
        assertThat(ids(within("archives", "<a href=\"" + href + "\">甲</a>").page()))
                .containsExactly(id);
    }

    @Test
    void other_links_are_no_posts() {
        Page page = within(
                        "archives",
                        "<h3>2013年</h3><a href=\"/category/x\">甲</a>\n<a href=\"https://example.com/archives/5\">乙</a>"
                                + "<a href=\"/archives/99999999999\">丙</a><a>丁</a>")
                .page();

        assertThat(page.listings()).isEmpty();
        assertThat(problems(page))
                .containsExactly(
                        "1: no posts by year found on this page",
                        "2: a post of another site: https://example.com/archives/5",
                        "2: no post id in the link https://kexue.fm/archives/99999999999");
    }

    @Test
    void without_a_place_for_the_archive_only_links_below_a_year_count() {
        String posts =
                "<p><a href=\"/archives/1\">公告</a></p><h2>2013年</h2><h3>01月</h3><p>20日 <a href=\"/archives/5\">甲</a></p>"
                        + "<div id=\"comments\"><a href=\"/archives/7\">丙</a></div>";

        assertThat(ids(within("content", posts).page())).containsExactly(5);
        assertThat(ids(within("archives_body", posts).page())).containsExactly(1, 5);
        assertThat(ids(within("somewhere", posts).page())).isEmpty();
    }

    @Test
    void an_error_page_with_links_is_no_archive() {
        assertThat(parse(Fixtures.read("/pages/not-found.html")).page().listings())
                .isEmpty();
        assertThat(parse(Fixtures.read("/pages/list-new.html")).page().listings())
                .isEmpty();
    }

    @Test
    void another_layout_gives_nothing_and_says_so() {
        Page page = parse(HTML.replace("id=\"archives", "id=\"time").replace("id=\"content", "id=\"main"))
                .page();

        assertThat(page.listings()).isEmpty();
        assertThat(problems(page)).containsExactly("1: no posts by year found on this page");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<h3>2013年 (共12篇)</h3><h3>2012年（共 8 篇）</h3> | 20",
                "<h3>2013年</h3><p>共12篇</p><h4>01月 (共3篇)</h4> | 12",
                "<p>共300篇</p><h3>2013年 (共12篇)</h3> | 300",
                "<h3>2013年</h3><h4>01月 (共3篇)</h4> | -1",
                "<h3>2013年</h3> | -1"
            })
    void adds_up_what_the_years_claim(String content, int claimed) {
        OptionalInt expected = claimed < 0 ? OptionalInt.empty() : OptionalInt.of(claimed);

        assertThat(within("archives", content).claimed()).isEqualTo(expected);
    }

    @Test
    void a_page_that_is_cut_off_shows_by_its_claim_and_its_end() {
        Archive archive = parse(HTML.substring(0, HTML.indexOf("<h3>2013年")));

        assertThat(archive.truncated()).isTrue();
        assertThat(ids(archive.page())).hasSize(3);
        assertThat(problems(archive.page()))
                .singleElement()
                .asString()
                .endsWith("truncated: the page does not end with </html>");
    }

    @Test
    void of_two_titles_for_one_post_the_first_stays() {
        Page page = within(
                        "archives",
                        "<a href=\"/archives/5\">甲</a><a href=\"/archives/5\">乙</a><a href=\"/archives/5\">甲</a>")
                .page();

        assertThat(titles(page)).containsExactly("甲");
        assertThat(problems(page)).containsExactly("1: post 5 has two titles: 甲 / 乙");
    }
}
