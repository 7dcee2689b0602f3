package kexuebot.catalog.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HttpFetcherTest extends FetchingTest {

    @Test
    void a_page_comes_with_its_validators_as_sent() throws Exception {
        server.on("/archives/7", Served.ok("天空", "ETag: W/\"x y\"", "Last-Modified: Mon, 02 Mar 2026 08:00:00 GMT"));
        Answer.Found found = (Answer.Found) ask("/archives/7");
        assertThat(new String(found.body(), StandardCharsets.UTF_8)).isEqualTo("天空");
        assertThat(found.validators())
                .isEqualTo(new Validators(Optional.of("W/\"x y\""), Optional.of("Mon, 02 Mar 2026 08:00:00 GMT")));
    }

    @Test
    void the_request_says_who_asks_and_that_packing_is_understood() throws Exception {
        server.on("/", Served.ok("home"));
        ask("/");
        assertThat(server.last().method()).isEqualTo("GET");
        assertThat(server.last().header("User-Agent")).contains("kexuebot/1 (test)");
        assertThat(server.last().header("Accept-Encoding")).contains("gzip");
    }

    @Test
    void a_blog_may_lie_below_a_path() throws Exception {
        server.on("/blog/archives/7", Served.ok("below"));
        try (HttpFetcher below = fetcher(server.url() + "/blog")) {
            assertThat(below.fetch("/archives/7", Validators.NONE)).isInstanceOf(Answer.Found.class);
        }
        assertThat(server.asked())
                .extracting(LittleServer.Asked::path)
                .containsExactly("/robots.txt", "/blog/archives/7");
    }

    @Test
    void a_path_with_signs_of_any_kind_is_encoded() throws Exception {
        server.on("/tag/%E7%9F%A9%E9%98%B5/", Served.ok("tag"));
        assertThat(text("/tag/矩阵/")).isEqualTo("tag");
    }

    @Test
    void what_would_lengthen_the_host_name_is_no_path() {
        assertThatIllegalArgumentException().isThrownBy(() -> ask("@example.org/"));
        assertThatIllegalArgumentException().isThrownBy(() -> ask(".example.org/"));
    }

    @Test
    void one_connection_serves_request_after_request() throws Exception {
        server.on("/a", Served.ok("a")).on("/b", Served.status(404, "gone"));
        ask("/a");
        ask("/b");
        ask("/a");
        assertThat(server.connections()).isEqualTo(1);
    }
}
