package kexuebot.catalog.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kexuebot.catalog.fetch.FetchException.Kind;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CookiesTest extends FetchingTest {

    private static final String CHECK = "<html><script>window.location.href='/a';</script></html>";

    @BeforeEach
    void page() {
        server.on("/a", check("visit=abc; Path=/; HttpOnly"), Served.ok("a"));
    }

    private static Served check(String cookie) {
        return Served.status(403, CHECK, "Set-Cookie: " + cookie);
    }

    private String sentTo(String path) throws Exception {
        ask(path);
        return server.last().header("Cookie").orElse("");
    }

    @Test
    void the_check_is_passed_by_asking_again_with_its_cookie() throws Exception {
        assertThat(text("/a")).isEqualTo("a");
        assertThat(server.pages()).containsExactly("/a", "/a");
        assertThat(server.last().header("Cookie")).contains("visit=abc");
    }

    @Test
    void the_next_page_and_the_next_process_need_no_new_check() throws Exception {
        ask("/a");
        server.on("/b", Served.ok("b"));
        assertThat(sentTo("/b")).isEqualTo("visit=abc");
        restart();
        assertThat(sentTo("/b")).isEqualTo("visit=abc");
        assertThat(server.pages()).containsExactly("/a", "/a", "/b", "/b");
    }

    @Test
    void a_check_that_follows_the_check_is_a_refusal() {
        server.on("/a", check("visit=abc; Path=/"));
        assertThat(failure("/a").kind()).isEqualTo(Kind.REFUSED);
        assertThat(failure("/a").seen()).contains("cookie check again");
        assertThat(server.pages()).hasSize(4);
    }

    @Test
    void a_new_check_later_is_passed_too() throws Exception {
        ask("/a");
        server.on("/a", check("visit=new; Path=/"), Served.ok("again"));
        assertThat(text("/a")).isEqualTo("again");
        assertThat(server.last().header("Cookie")).contains("visit=new");
    }

    @Test
    void robots_txt_may_stand_behind_the_check() throws Exception {
        server.on("/robots.txt", check("visit=r; Path=/"), Served.ok("User-agent: *\nDisallow: /b\n"));
        server.on("/a", Served.ok("a"));
        assertThat(text("/a")).isEqualTo("a");
        assertThat(failure("/b").kind()).isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    void robots_txt_that_stays_behind_the_check_is_no_permission() {
        server.on("/robots.txt", check("visit=r; Path=/"));
        assertThat(failure("/a").kind()).isEqualTo(Kind.REFUSED);
        assertThat(server.pages()).isEmpty();
    }

    @Test
    void a_403_that_is_no_check_is_a_refusal_at_once() {
        server.on("/a", Served.status(403, CHECK));
        assertThat(failure("/a").kind()).isEqualTo(Kind.REFUSED);
        server.on("/a", Served.status(403, "go away", "Set-Cookie: k=v"));
        assertThat(failure("/a").kind()).isEqualTo(Kind.REFUSED);
        server.on("/a", Served.status(403, CHECK + "x".repeat(50_000), "Set-Cookie: k=v"));
        assertThat(failure("/a").kind()).isEqualTo(Kind.REFUSED);
        assertThat(server.pages()).hasSize(3);
    }

    @Test
    void cookies_of_other_pages_are_kept_as_well() throws Exception {
        server.on("/b", Served.ok("b", "Set-Cookie: one=1; Path=/", "Set-Cookie: two=2; Path=/x"));
        ask("/b");
        assertThat(sentTo("/b")).isEqualTo("one=1");
        server.on("/x/y", Served.ok("y"));
        assertThat(sentTo("/x/y")).isEqualTo("one=1; two=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"visit=; Max-Age=0; Path=/", "visit=x; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/"})
    void a_cookie_that_is_taken_back_is_forgotten_for_good(String deletion) throws Exception {
        ask("/a");
        server.on("/b", Served.ok("b", "Set-Cookie: " + deletion), Served.ok("b"));
        ask("/b");
        assertThat(sentTo("/b")).isEmpty();
        restart();
        assertThat(sentTo("/b")).isEmpty();
    }

    @Test
    void a_cookie_ends_when_it_said() throws Exception {
        server.on(
                "/b", Served.ok("b", "Set-Cookie: k=v; Expires=Sun, 01 Mar 2026 09:00:00 GMT; Path=/"), Served.ok("b"));
        ask("/b");
        assertThat(sentTo("/b")).isEqualTo("k=v");
        time.pass(Duration.ofHours(1));
        assertThat(sentTo("/b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "=",
                "=v; Path=/",
                "名字=值; Path=/",
                "k=\u0001; Path=/",
                "k=v; Domain=example.org",
                "k=v; Domain=com",
                "k=v; Expires=the day after; Max-Age=99999999999999999999999; Path=/none",
                "k=v; Path=/none; Path=/none; ;;; =; Secure"
            })
    void garbage_breaks_nothing_and_is_not_sent(String line) throws Exception {
        server.on("/b", Served.ok("b", "Set-Cookie: " + line));
        ask("/b");
        assertThat(sentTo("/b")).isEmpty();
        restart();
        assertThat(sentTo("/b")).isEmpty();
    }

    @Test
    void many_and_long_cookies_are_bounded() throws Exception {
        String[] many = IntStream.range(0, 500)
                .mapToObj(i -> "Set-Cookie: k" + i + "=" + "v".repeat(i == 499 ? 9_000 : 10) + "; Path=/")
                .toArray(String[]::new);
        server.on("/b", Served.ok("b", many), Served.ok("b"));
        ask("/b");
        assertThat(sentTo("/b")).hasSizeLessThan(1_000).contains("k498=").doesNotContain("k499=");
        restart();
        assertThat(sentTo("/b")).hasSizeLessThan(1_000).contains("k498=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a b c", "127.0.0.1", ":: k=v", "127.0.0.1 k=v\u0001\n\n %%% k=v", "\u0000"})
    void a_note_that_is_damaged_does_no_harm(String note) throws Exception {
        notes.write(Cookies.NOTE, note);
        assertThat(text("/a")).isEqualTo("a");
    }

    @Test
    void what_stays_the_same_is_not_written_again() throws Exception {
        ask("/a");
        int before = notes.writes();
        server.on("/b", Served.ok("b", "Set-Cookie: visit=abc; Path=/; HttpOnly"));
        ask("/b");
        ask("/b");
        assertThat(notes.writes()).isEqualTo(before);
    }

    @Test
    void no_cookie_whatever_breaks_a_request_or_a_restart() {
        String[] parts = {
            "k",
            "v",
            "=",
            ";",
            " ",
            "Path=/",
            "Domain=",
            "Domain=[::1]",
            "Domain=%%",
            "Expires=",
            "Max-Age=",
            "-1",
            "99999999999999999999",
            "Mon, 02 Mar 2026 08:00:00 GMT",
            "\"",
            ",",
            "天",
            "\u202e",
            "\t",
            "\u007f",
            "Secure",
            "SameSite"
        };
        Random random = new Random(7);
        HttpUrl address = HttpUrl.get("https://kexue.fm/archives/7");
        Cookies cookies = new Cookies(notes, time);
        for (int i = 0; i < 2_000; i++) {
            String line = random.ints(random.nextInt(9), 0, parts.length)
                    .mapToObj(part -> parts[part])
                    .collect(Collectors.joining());
            Headers headers =
                    new Headers.Builder().addUnsafeNonAscii("Set-Cookie", line).build();
            cookies.take(new Reply(address, 200, headers, new byte[0]));
            assertThat(cookies.header(address).orElse("")).as(line).matches("[\\x20-\\x7e]*");
            assertThat(new Cookies(notes, time).header(address)).as(line).isEqualTo(cookies.header(address));
        }
    }
}
