package kexuebot.catalog.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import kexuebot.catalog.fetch.FetchException.Kind;
import kexuebot.catalog.post.Blog;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest extends FetchingTest {

    private static final Validators KNOWN = new Validators(Optional.of("\"one\""), Optional.empty());

    private static Served to(String location) {
        return Served.status(302, "moved", "Location: " + location);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void another_page_of_the_blog_is_followed(int status) throws Exception {
        server.on("/a", Served.status(status, "", "Location: " + server.url() + "/b.html"))
                .on("/b.html", Served.ok("b"));
        assertThat(text("/a")).isEqualTo("b");
    }

    @ParameterizedTest
    @CsvSource({"/x/b, /x/b", "b, /x/b", "../b, /b", "./b#part, /x/b", "?p=2, /x/a?p=2"})
    void an_address_without_host_is_read_from_where_it_stands(String location, String path) throws Exception {
        server.on("/x/a", to(location)).on(path, Served.ok("there"));
        assertThat(text("/x/a")).isEqualTo("there");
    }

    @Test
    void five_are_followed_and_not_six() throws Exception {
        server.on("/1", to("/2"))
                .on("/2", to("/3"))
                .on("/3", to("/4"))
                .on("/4", to("/5"))
                .on("/5", to("/6"));
        server.on("/6", Served.ok("six"));
        assertThat(text("/1")).isEqualTo("six");
        server.on("/6", to("/7")).on("/7", Served.ok("seven"));
        FetchException failure = failure("/1");
        assertThat(failure.kind()).isEqualTo(Kind.WRONG);
        assertThat(failure.seen()).contains("more than 5");
        assertThat(server.pages()).doesNotContain("/7");
    }

    @Test
    void a_circle_is_left_at_once() {
        server.on("/a", to("/b")).on("/b", to("/a"));
        assertThat(failure("/a").kind()).isEqualTo(Kind.WRONG);
        assertThat(failure("/a").seen()).contains("circle");
        assertThat(server.pages()).containsExactly("/a", "/b", "/a", "/b");
    }

    @Test
    void an_endless_chain_ends() {
        for (int i = 0; i < 20; i++) {
            server.on("/a" + (i == 0 ? "" : "?loop=" + i), to("/a?loop=" + (i + 1)));
        }
        assertThat(failure("/a").kind()).isEqualTo(Kind.WRONG);
        assertThat(server.pages()).hasSize(6);
    }

    @Test
    void strangers_are_named_and_never_asked() throws Exception {
        try (LittleServer stranger = new LittleServer()) {
            server.on("/a", to("http://localhost:" + stranger.port() + "/trap"));
            assertThat(failure("/a").kind()).isEqualTo(Kind.WRONG);
            assertThat(failure("/a").seen()).isEqualTo("redirect to localhost");
            server.on("/a", to("http://127.0.0.1:" + stranger.port() + "/trap"));
            assertThat(failure("/a").seen()).isEqualTo("redirect to 127.0.0.1");
            assertThat(stranger.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "http://", "http://a b/", "ftp://127.0.0.1/"})
    void what_is_no_web_address_is_not_followed(String location) {
        server.on("/a", to(location));
        assertThat(failure("/a").kind()).isEqualTo(Kind.WRONG);
        assertThat(server.pages()).containsExactly("/a");
    }

    @Test
    void an_address_without_end_is_not_followed() {
        server.on("/a", to("/" + "b".repeat(10_000)));
        assertThat(failure("/a").kind()).isEqualTo(Kind.WRONG);
        assertThat(failure("/a").getMessage()).hasSizeLessThan(200);
    }

    @Test
    void a_redirect_to_nowhere_is_wrong() {
        server.on("/a", Served.status(301, "moved"));
        assertThat(failure("/a").kind()).isEqualTo(Kind.WRONG);
        assertThat(failure("/a").seen()).contains("names no address");
    }

    @ParameterizedTest
    @CsvSource({"/a/, true", "/a.html, true", "/a?x=1, false", "/b, false", "/, false"})
    void validators_go_along_to_the_same_page_only(String target, boolean along) throws Exception {
        server.on("/a", to(target)).on(target, Served.ok("page"));
        fetcher().fetch("/a", KNOWN);
        assertThat(server.last().path()).isEqualTo(target);
        assertThat(server.last().header("If-None-Match").isPresent()).isEqualTo(along);
    }

    @Test
    void a_304_of_another_page_is_no_answer() {
        server.on("/a", to("/b")).on("/b", Served.status(304, ""));
        FetchException failure =
                catchThrowableOfType(FetchException.class, () -> fetcher().fetch("/a", KNOWN));
        assertThat(failure.kind()).isEqualTo(Kind.TRANSIENT);
    }

    @ParameterizedTest
    @CsvSource({
        "https://spaces.ac.cn/archives/7, ''",
        "https://www.kexue.fm/archives/7.html, ''",
        "https://user:pass@kexue.fm/archives/7/, ''",
        "http://kexue.fm/archives/7/, redirect to kexue.fm without encryption",
        "http://spaces.ac.cn/archives/7, redirect to spaces.ac.cn without encryption",
        "https://kexue.fm.example.org/archives/7, redirect to kexue.fm.example.org",
        "https://kexue.fm@example.org/, redirect to example.org",
        "//example.org/archives/7, redirect to example.org",
        "'\\\\example.org/x', redirect to example.org"
    })
    void the_two_host_names_are_one_blog_but_never_without_encryption(String location, String seen) {
        assertThat(outcome("https://kexue.fm/archives/7", location)).isEqualTo(seen);
    }

    @Test
    void encryption_may_be_added() {
        Redirects redirects = new Redirects(new Addresses(new Blog(URI.create("http://example.org"))));
        assertThat(outcome(redirects, "http://example.org/a", "https://example.org/a"))
                .isEmpty();
    }

    @Test
    void no_address_whatever_is_too_strange_to_be_refused() {
        String[] parts = {
            "http",
            "s",
            ":",
            "/",
            "//",
            "\\",
            "kexue.fm",
            "@",
            "[",
            "]",
            "::1",
            "%",
            "%zz",
            "..",
            "?",
            "#",
            " ",
            "天",
            "\u202e",
            "\u0000",
            "\t",
            "\ud83d",
            "{",
            "|",
            "^",
            "_",
            "-",
            "99999",
            "xn--",
            "."
        };
        Random random = new Random(11);
        Redirects redirects = new Redirects(new Addresses(Blog.KEXUE));
        for (int i = 0; i < 20_000; i++) {
            String location = random.ints(random.nextInt(9), 0, parts.length)
                    .mapToObj(part -> parts[part])
                    .collect(Collectors.joining());
            Reply reply = reply("https://kexue.fm/a", location);
            try {
                HttpUrl target = redirects.target(reply, Set.of(reply.address()));
                assertThat(target.toString()).startsWith("https://").contains("kexue.fm");
                assertThat(Blog.KEXUE.owns(target.uri())).as(location).isTrue();
            } catch (FetchException e) {
                assertThat(e.kind()).isEqualTo(Kind.WRONG);
            }
        }
    }

    private static Reply reply(String from, String location) {
        Headers headers =
                new Headers.Builder().addUnsafeNonAscii("Location", location).build();
        return new Reply(HttpUrl.get(from), 301, headers, new byte[0]);
    }

    private static String outcome(String from, String location) {
        return outcome(new Redirects(new Addresses(Blog.KEXUE)), from, location);
    }

    private static String outcome(Redirects redirects, String from, String location) {
        Reply reply = reply(from, location);
        FetchException failure =
                catchThrowableOfType(FetchException.class, () -> redirects.target(reply, Set.of(reply.address())));
        return failure == null ? "" : failure.seen();
    }
}
