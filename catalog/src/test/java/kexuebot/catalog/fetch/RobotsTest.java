package kexuebot.catalog.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import kexuebot.catalog.fetch.FetchException.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobotsTest extends FetchingTest {

    private static final String ROBOTS = "/robots.txt";
    private static final Duration DAY = Duration.ofDays(1);

    @BeforeEach
    void pages() {
        server.on("/a", Served.ok("a")).on("/admin/x", Served.ok("secret"));
        rules("User-agent: *\nDisallow: /admin/\n");
    }

    private void rules(String text) {
        server.on(ROBOTS, Served.ok(text, "Content-Type: text/plain"));
    }

    private void assertForbidden(String path) {
        long before = server.pages().size();
        FetchException failure = failure(path);
        assertThat(failure.kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(server.pages()).hasSize((int) before);
    }

    @Test
    void the_rules_are_asked_for_before_the_first_page_and_then_kept() throws Exception {
        ask("/a");
        ask("/a");
        restart();
        ask("/a");
        assertThat(server.asked()).extracting(LittleServer.Asked::path).containsExactly(ROBOTS, "/a", "/a", "/a");
    }

    @Test
    void what_they_forbid_is_not_asked_for() throws Exception {
        assertForbidden("/admin/x");
        assertThat(failure("/admin/x")).hasMessageContaining("robots.txt").hasMessageContaining("/admin/x");
        assertThat(text("/a")).isEqualTo("a");
        restart();
        assertForbidden("/admin/x");
    }

    @Test
    void what_they_forbid_is_not_reached_by_a_redirect() {
        server.on("/b", Served.status(302, "", "Location: /admin/x"));
        assertThat(failure("/b").kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(server.pages()).containsExactly("/b");
    }

    @Test
    void rules_for_this_bot_go_before_those_for_all() throws Exception {
        rules("User-agent: *\nDisallow: /\n\nUser-agent: Kexuebot\nDisallow: /admin/\nAllow: /admin/open\n");
        server.on("/admin/open", Served.ok("open"));
        assertThat(text("/a")).isEqualTo("a");
        assertThat(text("/admin/open")).isEqualTo("open");
        assertForbidden("/admin/x");
    }

    @Test
    void a_byte_order_mark_hides_no_rule() {
        rules("\ufeffUser-agent: *\nDisallow: /admin/\n");
        assertForbidden("/admin/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search/words/",
                "/search/",
                "//search/words",
                "/./search/x",
                "/x/../search/x",
                "/%73earch/x",
                "/Search/x",
                "/%2Fsearch/x"
            })
    void the_blogs_search_is_never_asked_whatever_they_say(String path) {
        rules("User-agent: *\nAllow: /search/\n");
        assertForbidden(path);
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void the_search_of_a_blog_below_a_path_is_never_asked() throws Exception {
        try (HttpFetcher below = fetcher(server.url() + "/blog")) {
            FetchException failure =
                    catchThrowableOfType(FetchException.class, () -> below.fetch("/search/x/", Validators.NONE));
            assertThat(failure.kind()).isEqualTo(Kind.FORBIDDEN);
        }
    }

    @Test
    void a_redirect_to_the_search_is_not_followed() {
        server.on("/b", Served.status(302, "", "Location: /search/b/")).on("/search/b/", Served.ok("found"));
        assertThat(failure("/b").kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(server.pages()).containsExactly("/b");
    }

    @Test
    void not_even_the_rules_lead_to_the_search() {
        server.on(ROBOTS, Served.status(302, "", "Location: /search/robots/"));
        assertThat(failure("/a")).hasMessageContaining("robots.txt");
        assertThat(server.pages()).isEmpty();
    }

    @Test
    void a_post_about_searching_is_no_search() throws Exception {
        server.on("/archives/search/", Served.ok("a post")).on("/searching", Served.ok("too"));
        assertThat(text("/archives/search/")).isEqualTo("a post");
        assertThat(text("/searching")).isEqualTo("too");
    }

    @Test
    void they_are_asked_for_again_after_a_day() throws Exception {
        ask("/a");
        time.pass(DAY.minusMillis(1));
        ask("/a");
        assertThat(server.asksFor(ROBOTS)).isEqualTo(1);
        time.pass(Duration.ofMillis(1));
        rules("User-agent: *\nDisallow: /a\n");
        assertForbidden("/a");
        assertThat(server.asksFor(ROBOTS)).isEqualTo(2);
    }

    @Test
    void a_copy_from_the_future_is_outdated() throws Exception {
        ask("/a");
        time.setClock(VirtualTime.START.minus(Duration.ofDays(300)));
        restart();
        ask("/a");
        ask("/a");
        assertThat(server.asksFor(ROBOTS)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 451})
    void where_there_are_none_everything_is_allowed_and_that_is_kept(int status) throws Exception {
        server.on(ROBOTS, Served.status(status, "User-agent: *\nDisallow: /"));
        assertThat(text("/admin/x")).isEqualTo("secret");
        restart();
        ask("/a");
        assertThat(server.asksFor(ROBOTS)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"500, TRANSIENT", "503, TRANSIENT", "408, TRANSIENT", "429, REFUSED", "204, TRANSIENT"})
    void where_they_cannot_be_had_nothing_is_asked(int status, Kind kind) {
        server.on(ROBOTS, Served.status(status, ""));
        FetchException failure = failure("/a");
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessageContaining("robots.txt").hasMessageContaining("status " + status);
        assertThat(server.pages()).isEmpty();
    }

    @Test
    void the_time_to_wait_that_comes_instead_of_them_is_told() {
        server.on(ROBOTS, Served.status(503, "", "Retry-After: 60"));
        assertThat(failure("/a").kind()).isEqualTo(Kind.REFUSED);
        assertThat(failure("/a").retryAfter()).contains(Duration.ofSeconds(60));
    }

    @Test
    void broken_large_or_misled_ones_are_not_to_be_had() {
        server.on(ROBOTS, Served.reset());
        assertThat(failure("/a")).hasMessageContaining("robots.txt");
        server.on(ROBOTS, Served.bytes(200, new byte[Robots.MOST_BYTES + 1]));
        assertThat(failure("/a")).hasMessageContaining("too large");
        server.on(ROBOTS, Served.status(302, "", "Location: http://localhost/robots.txt"));
        assertThat(failure("/a")).hasMessageContaining("redirect to localhost");
        assertThat(failure("/a").kind()).isEqualTo(Kind.TRANSIENT);
        assertThat(server.pages()).isEmpty();
    }

    @Test
    void an_outdated_copy_serves_on_while_there_is_no_other() throws Exception {
        ask("/a");
        time.pass(DAY);
        server.on(ROBOTS, Served.status(500, ""));
        assertThat(text("/a")).isEqualTo("a");
        assertForbidden("/admin/x");
        assertThat(server.asksFor(ROBOTS)).as("not before each page").isEqualTo(2);
        restart();
        assertForbidden("/admin/x");
        time.pass(Duration.ofHours(2));
        rules("");
        assertThat(text("/admin/x")).isEqualTo("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "garbage\nUser-agent: *\nDisallow: /", "2026-03-01T07:00:00Z"})
    void a_note_that_is_damaged_does_no_harm(String note) throws Exception {
        notes.write(Robots.NOTE, note);
        assertThat(text("/a")).isEqualTo("a");
    }

    @Test
    void a_page_in_their_place_forbids_nothing() throws Exception {
        rules("<html><body>Disallow everything? \u0000 No.</body></html>");
        assertThat(text("/admin/x")).isEqualTo("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "3, 3000",
        "1.5, 1500",
        "0.5, 1000",
        "0, 1000",
        "-4, 1000",
        "never, 1000",
        "59, 59000",
        "61, 60000",
        "99999, 60000",
        "99999999999999999999, 1000"
    })
    void a_longer_delay_that_they_want_is_kept(String wanted, long millis) throws Exception {
        delay = Duration.ofSeconds(1);
        rules("User-agent: *\nCrawl-delay: " + wanted + "\nDisallow: /admin/\n");
        ask("/a");
        ask("/a");
        assertThat(time.pauses()).containsOnly(Duration.ofMillis(millis)).hasSize(2);
        restart();
        ask("/a");
        ask("/a");
        assertThat(time.pauses()).containsOnly(Duration.ofMillis(millis)).hasSize(3);
    }

    @Test
    void the_blog_below_a_path_obeys_those_of_its_host() throws Exception {
        rules("User-agent: *\nDisallow: /blog/admin/\n");
        try (HttpFetcher below = fetcher(server.url() + "/blog")) {
            FetchException failure =
                    catchThrowableOfType(FetchException.class, () -> below.fetch("/admin/x", Validators.NONE));
            assertThat(failure.kind()).isEqualTo(Kind.FORBIDDEN);
        }
    }
}
