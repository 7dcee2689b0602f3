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
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTest {
    private static final String RSS = Fixtures.read("/pages/feed.xml");
    private static final String ATOM = Fixtures.read("/pages/feed-atom.xml");
    private static final String RDF = Fixtures.read("/pages/feed-rdf.xml");

    private static Page parse(String xml) {
        return new FeedParser(Blog.KEXUE).parse(xml);
    }

    private static Sighting first(String xml) {
        return sightings(parse(xml)).get(0);
    }

    private static String item(String content) {
        return "<rss version=\"2.0\"><channel><title>t</title><link>https://kexue.fm/</link><description>d</description>"
                + "<item>" + content + "</item></channel></rss>";
    }

    @Test
    void reads_rss() {
        Page page = parse(RSS);
        Sighting post = sightings(page).get(0);

        assertThat(ids(page)).containsExactly(10001, 9984);
        assertThat(titles(page)).containsExactly("配置不同的学习率，LoRA还能再涨一点？", "把n < m的情形补上：A&B");
        assertThat(dates(page)).containsExactly("2024-02-27", "2024-02-21");
        assertThat(page.listings()).extracting(Listing::line).containsExactly(9, 23);
        assertThat(post.source()).isEqualTo(SourceKind.FEED);
        assertThat(post.author()).isEqualTo("苏剑林");
        assertThat(post.category()).isEqualTo("Big-Data");
        assertThat(post.details().comments()).hasValue(9);
        assertThat(mentions(post)).containsExactly("9590《从动力学角度看优化算法》");
        assertThat(problems(page)).containsExactly("36: a post of another site: https://example.com/archives/5");
    }

    @Test
    void reads_atom() {
        Page page = parse(ATOM);
        Sighting post = sightings(page).get(0);

        assertThat(page.problems()).isEmpty();
        assertThat(ids(page)).containsExactly(10001);
        assertThat(titles(page)).containsExactly("当 n < m 时的“捷径”");
        assertThat(dates(page)).containsExactly("2024-02-27");
        assertThat(post.author()).isEqualTo("苏剑林");
        assertThat(post.category()).isEqualTo("Mathematics");
        assertThat(plain(post.excerpt()).strip()).isEqualTo("走近路，先要看清路。");
        assertThat(post.details().comments()).hasValue(12);
    }

    @Test
    void reads_rdf() {
        Page page = parse(RDF);
        Sighting post = sightings(page).get(0);

        assertThat(page.problems()).isEmpty();
        assertThat(ids(page)).containsExactly(10001);
        assertThat(dates(page)).containsExactly("2024-02-27");
        assertThat(page.listings().get(0).line()).isEqualTo(4);
        assertThat(plain(post.excerpt()).strip()).isEqualTo("若 $n<m$ 则无解，可与《从动力学角度看优化算法》对照。");
        assertThat(mentions(post)).containsExactly("《从动力学角度看优化算法》");
        assertThat(post.details().comments()).isEmpty();
    }

    @Test
    void leaves_out_the_link_to_the_whole_post() {
        assertThat(plain(first(RSS).excerpt()).strip()).isEqualTo("两个矩阵，谁走得快一些？可与《从动力学角度看优化算法》对照，其中$n < m$。\n记号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"点击阅读全文...", "阅读全文", "[...]", "[…]"})
    void leaves_out_the_link_in_any_wording(String wording) {
        String html = "<p>文字。</p><p><a href=\"/archives/5\">" + wording + "</a></p>";
        String feed =
                item("<link>https://kexue.fm/archives/5</link><description><![CDATA[" + html + "]]></description>");

        assertThat(plain(first(feed).excerpt()).strip()).isEqualTo("文字。");
    }

    @Test
    void takes_only_what_stands_before_the_authors_mark_and_never_a_text() {
        Sighting post = sightings(parse(RSS)).get(1);

        assertThat(plain(post.excerpt()).strip()).isEqualTo("前一半。");
        assertThat(post.mentions()).isEmpty();
        assertThat(sightings(parse(RSS))).allMatch(sighting -> sighting.text().isNone());
    }

    @Test
    void an_unknown_category_stays_as_it_is() {
        assertThat(sightings(parse(RSS)).get(1).category()).isEqualTo("新开的栏目");
    }

    @ParameterizedTest
    @CsvSource({
        "'Mon, 26 Feb 2024 15:59:59 +0000', 2024-02-26",
        "'Mon, 26 Feb 2024 16:00:00 +0000', 2024-02-27",
        "'Mon, 26 Feb 2024 16:00:00 GMT', 2024-02-27",
        "'someday', ''"
    })
    void the_day_is_the_blogs(String published, String day) {
        String feed = item("<link>https://kexue.fm/archives/5</link><pubDate>" + published + "</pubDate>");

        assertThat(dates(parse(feed))).containsExactly(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link>http://www.kexue.fm/archives/5.html</link>",
                "<link>https://spaces.ac.cn/archives/5/</link>",
                "<link>/archives/5</link>",
                "<guid isPermaLink=\"true\">https://kexue.fm/archives/5</guid>",
                "<link>https://kexue.fm/</link><guid>https://kexue.fm/archives/5</guid>"
            })
    void knows_a_post_by_its_link_or_its_name(String address) {
        assertThat(ids(parse(item("<title>甲</title>" + address)))).containsExactly(5);
    }

    @ParameterizedTest
    @CsvSource({
        "<title>甲</title>, an entry without a link",
        "<link>https://kexue.fm/me.html</link>, an entry without a link",
        "<link>https://example.com/archives/5</link>, a post of another site: https://example.com/archives/5",
        "<link>https://kexue.fm/archives/0</link>, no post id in the link https://kexue.fm/archives/0",
        "<link>https://kexue.fm/archives/5#comment-7</link>, 'a reader''s comment, no post: https://kexue.fm/archives/5#comment-7'"
    })
    void what_is_no_post_of_this_blog_is_left_out_and_told(String content, String problem) {
        assertThat(problems(parse(item(content)))).containsExactly("1: no posts found in this feed", "1: " + problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "garbage",
                "<",
                "<rss>",
                "<rss/>",
                "<html><body><p>维护中</p></body></html>",
                "<?xml version=\"1.0\"?><feed/>",
                "<a>&undefined;</a>",
                "{\"items\": []}"
            })
    void what_is_no_feed_is_one_problem(String content) {
        Page page = parse(content);

        assertThat(page.listings()).isEmpty();
        assertThat(page.problems()).hasSize(1);
    }

    @Test
    void of_a_feed_that_is_cut_off_nothing_is_taken() {
        for (String feed : new String[] {RSS, ATOM, RDF}) {
            for (int end = 1; end < feed.stripTrailing().length(); end += 11) {
                Page page = parse(feed.substring(0, end));

                assertThat(page.listings()).as("cut at %d", end).isEmpty();
                assertThat(page.problems()).as("cut at %d", end).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/feed.dtd\">",
                "<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY x \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
            })
    void refuses_document_types(String doctype) {
        Page page = parse(doctype + item("<title>&x;</title><link>https://kexue.fm/archives/5</link>"));

        assertThat(page.listings()).isEmpty();
        assertThat(problems(page)).singleElement().asString().contains("DOCTYPE");
    }

    @Test
    void refuses_elements_nested_too_deep() {
        String deep = "<link>https://kexue.fm/archives/5</link>" + "<b>".repeat(10_000) + "</b>".repeat(10_000);

        assertThat(parse(item(deep)).listings()).isEmpty();
        assertThat(problems(parse(item(deep)))).hasSize(1);
    }

    @Test
    void refuses_what_is_too_large() {
        assertThat(problems(parse("<rss>" + " ".repeat(HtmlPage.LONGEST))))
                .singleElement()
                .asString()
                .contains("too large");
    }

    @Test
    void survives_characters_that_xml_forbids() {
        String feed = "\ufeff\n" + RSS.replace("谁走得快一些", "谁走得\u0008快一些");

        assertThat(ids(parse(feed))).containsExactly(10001, 9984);
    }
}
