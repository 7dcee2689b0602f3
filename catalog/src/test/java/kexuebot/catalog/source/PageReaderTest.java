package kexuebot.catalog.source;

import static kexuebot.catalog.source.Fixtures.ids;
import static kexuebot.catalog.source.Fixtures.problems;
import static kexuebot.catalog.source.Fixtures.sightings;
import static org.assertj.core.api.Assertions.assertThat;

import kexuebot.catalog.post.Blog;
import kexuebot.catalog.post.Sighting;
import kexuebot.catalog.post.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageReaderTest {

    private static Page read(String content) {
        return PageReader.read(Blog.KEXUE, content);
    }

    @ParameterizedTest
    @CsvSource({
        "/pages/list-new.html, LIST_PAGE, 3",
        "/pages/list-old.html, LIST_PAGE, 3",
        "/pages/post.html, POST_PAGE, 1",
        "/extracts/a-2024-autumn.txt, TEXT_EXTRACT, 9",
        "/extracts/b-2024-winter.txt, TEXT_EXTRACT, 8"
    })
    void tells_pages_apart_by_their_content(String resource, SourceKind kind, int listings) {
        Page page = read(Fixtures.read(resource));

        assertThat(sightings(page))
                .hasSize(listings)
                .extracting(Sighting::source)
                .containsOnly(kind);
    }

    @Test
    void reads_an_extract_that_talks_about_html() {
        String extract = "<span style=\"x\">\n21 Feb\n甲\n用<div class=\"Post\">和</html>排版。\n点击阅读全文...";

        assertThat(sightings(read(extract))).extracting(Sighting::source).containsOnly(SourceKind.TEXT_EXTRACT);
    }

    @Test
    void reads_a_page_whose_beginning_was_lost() {
        String html = Fixtures.read("/pages/list-new.html");

        assertThat(ids(read(html.substring(7)))).containsExactly(9984, 9978, 9969);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; empty",
                "' \n '; empty",
                "你好; no posts found: neither a page of the blog nor a text extract of one",
                "<html><body>你好</body></html>; no posts found on this page",
                "<rss><channel></channel></rss>; no posts found on this page",
                "<script>window.location.href='/'</script>; the blog's cookie check, not a page",
                "<div class='Post'><h2><a href='https://example.com/archives/1'>t</a></h2></div>; "
                        + "no posts found on this page: a post of another site: https://example.com/archives/1"
            })
    void gives_one_problem_where_there_is_no_post(String content, String problem) {
        Page page = read(content);

        assertThat(page.listings()).isEmpty();
        assertThat(problems(page)).containsExactly("1: " + problem);
    }

    @Test
    void says_that_an_error_page_has_no_posts() {
        assertThat(problems(read(Fixtures.read("/pages/not-found.html"))))
                .containsExactly("1: no posts found on this page");
    }
}
