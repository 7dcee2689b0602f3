package kexuebot.catalog.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.PostId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LivePostTest {
    private static final String HTML = Fixtures.read("/pages/post-rich.html");
    private static final PostId ASKED = new PostId(10197);

    private static LivePost parse(String html) {
        return new PostPageParser(Blog.KEXUE).parseLive(html, ASKED);
    }

    private static LivePost.Refused refused(String html) {
        assertThat(parse(html)).isInstanceOf(LivePost.Refused.class);
        return (LivePost.Refused) parse(html);
    }

    private static String without(String from, String to) {
        int start = HTML.indexOf(from);
        return HTML.substring(0, start) + HTML.substring(HTML.indexOf(to, start));
    }

    @Test
    void reads_the_page_of_the_post_that_was_asked_for() {
        LivePost.Read read = (LivePost.Read) parse(HTML);

        assertThat(read.post().id()).contains(ASKED);
        assertThat(read.post().text().isLoaded()).isTrue();
        assertThat(read.problems()).isEmpty();
    }

    static Stream<String> lacking() {
        return Stream.of(
                without("<div id=\"tools\"", "<div id=\"entrynavigation\""),
                without("<div id=\"entrynavigation\"", "<div id=\"similar\""),
                without("<div id=\"similar\"", "<div id=\"comments\""),
                without("<div id=\"comments\"", "</div>\n<div id=\"Sidebar\""),
                without("<div id=\"how_to_cite\"", "<div class=\"clear\""),
                without("<div id=\"breadcrumb\"", "<div class=\"Post\""),
                without("<span class=\"submitted\"", "</div></div>\n<div class=\"PostContent\""),
                without("<div id=\"Sidebar\"", "</body>"),
                HTML.replaceAll("<h1><a [^>]*>([^<]*)</a></h1>", "<h1>$1</h1>"),
                HTML.replaceAll("(?s)<title>.*?</title>", ""));
    }

    @ParameterizedTest
    @MethodSource("lacking")
    void reads_a_page_that_lacks_a_part(String html) {
        assertThat(html).isNotEqualTo(HTML);
        assertThat(parse(html)).isInstanceOf(LivePost.Read.class);
    }

    @Test
    void knows_a_page_by_its_note_on_reprints_alone() {
        String note = "<p><em><strong>转载到请包括本文地址：</strong><a href=\"https://kexue.fm/archives/10197\">x</a></em></p>";

        assertThat(parse("<html><head><title>甲 - 科学空间|Scientific Spaces</title></head><body><div id=\"PostContent\">"
                        + "<p>文，参见<a href=\"/archives/5\">旧文</a></p>" + note + "</div></body></html>"))
                .isInstanceOf(LivePost.Read.class);
    }

    @Test
    void says_what_was_expected_and_what_was_seen() {
        assertThat(refused(HTML.replace("10197", "10226")))
                .isEqualTo(new LivePost.Refused("the page of post 10197", "the page of post 10226"));
        assertThat(refused("<html><head><title>维护中</title></head><body><div id=\"content\">稍后再来。</div></body></html>"))
                .isEqualTo(new LivePost.Refused("the page of post 10197", "a page without #PostContent, titled “维护中”"));
    }

    static Stream<String> wrong() {
        return Stream.of(
                "",
                " \n",
                "维护中",
                Fixtures.read("/pages/not-found.html"),
                Fixtures.read("/pages/list-new.html"),
                Fixtures.read("/pages/archive.html"),
                Fixtures.read("/pages/feed.xml"),
                Fixtures.read("/pages/post.html"),
                "<html><head></head><body><script>window.location.href=\"/archives/10197\";</script></body></html>",
                HTML.replace("id=\"PostContent\"", "id=\"article-body\""),
                HTML.replace("/archives/", "/post/"),
                HTML.replace("https://kexue.fm/", "https://example.com/"),
                HTML.replaceAll(
                        "(?s)<div class=\"PostContent\".*<div id=\"how_to_cite\">",
                        "<div id=\"PostContent\"><div id=\"how_to_cite\">"),
                HTML.replaceAll("(?s)<div id=\"content\">.*<div id=\"Sidebar\">", "<div id=\"content\"></div><div>"),
                HTML.replace("<title>", "<link rel=\"canonical\" href=\"/archives/10001\"/><title>"),
                "<html><body><div id=\"PostContent\"><p>不知是哪一篇。</p></div></body></html>",
                HTML.substring(0, HTML.indexOf("怎样拆")),
                HTML.substring(0, HTML.indexOf("<div id=\"tools\"")),
                HTML.substring(0, HTML.length() - 10));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refuses_everything_else(String html) {
        LivePost.Refused refused = refused(html);

        assertThat(refused.expected()).isEqualTo("the page of post 10197");
        assertThat(refused.seen()).isNotBlank().doesNotContain("\n").hasSizeLessThan(160);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 7, 11, 13})
    void refuses_any_page_that_is_cut_off(int offset) {
        for (int end = offset; end < HTML.lastIndexOf("</html>"); end += 17) {
            assertThat(parse(HTML.substring(0, end))).as("cut at %d", end).isInstanceOf(LivePost.Refused.class);
        }
    }

    @Test
    void refuses_what_is_too_large() {
        assertThat(refused("<p>".repeat(HtmlPage.MOST_TAGS + 1)).seen()).contains("too large");
    }
}
