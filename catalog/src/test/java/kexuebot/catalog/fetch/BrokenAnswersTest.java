package kexuebot.catalog.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import kexuebot.catalog.fetch.FetchException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are cut, damaged, endless or none. */
class BrokenAnswersTest extends FetchingTest {

    private static final byte[] PAGE =
            "some words of a page, again and again. ".repeat(200).getBytes(StandardCharsets.UTF_8);

    private void assertPassing(String reason) {
        assertFailure(Kind.TRANSIENT, reason);
    }

    private void assertFailure(Kind kind, String reason) {
        FetchException failure = failure("/p");
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.seen()).contains(reason);
        assertThat(failure).hasMessageNotContainingAny("Exception", "java.", "\n", "okhttp");
        assertThat(failure).hasMessageStartingWith(server.url() + "/p: expected a page, saw ");
    }

    @Test
    void a_packed_page_is_unpacked() throws Exception {
        server.on("/p", Served.bytes(200, Served.gzip(PAGE), "Content-Encoding: gzip"));
        assertThat(((Answer.Found) ask("/p")).body()).isEqualTo(PAGE);
    }

    @Test
    void a_body_shorter_than_announced() {
        server.on("/p", Served.cut(200, PAGE, PAGE.length + 1));
        assertPassing("cut short");
    }

    @Test
    void a_packed_body_shorter_than_announced() {
        byte[] packed = Served.gzip(PAGE);
        server.on(
                "/p",
                Served.cut(200, Arrays.copyOf(packed, packed.length / 2), packed.length, "Content-Encoding: gzip"));
        assertPassing("cut short");
    }

    @Test
    void a_packed_body_that_ends_early_though_its_length_is_right() {
        byte[] packed = Served.gzip(PAGE);
        server.on("/p", Served.bytes(200, Arrays.copyOf(packed, packed.length - 9), "Content-Encoding: gzip"));
        assertPassing("cut short");
    }

    @Test
    void a_packed_body_with_noise_inside() {
        byte[] packed = Served.gzip(PAGE);
        byte[] noise = new byte[packed.length - 12];
        new Random(5).nextBytes(noise);
        System.arraycopy(noise, 0, packed, 12, noise.length);
        server.on("/p", Served.bytes(200, packed, "Content-Encoding: gzip"));
        assertPassing("damaged");
    }

    @Test
    void a_plain_body_said_to_be_packed() {
        server.on("/p", Served.bytes(200, PAGE, "Content-Encoding: gzip"));
        assertPassing("damaged");
    }

    @Test
    void a_body_packed_twice() {
        server.on("/p", Served.bytes(200, Served.gzip(Served.gzip(PAGE)), "Content-Encoding: gzip"));
        assertPassing("packed twice");
    }

    @Test
    void a_body_packed_otherwise() {
        server.on("/p", Served.bytes(200, PAGE, "Content-Encoding: br"));
        assertPassing("nobody asked for");
    }

    @Test
    void a_reset_before_the_answer() {
        server.on("/p", Served.reset());
        assertPassing("closed before an answer");
    }

    @Test
    void a_reset_within_the_answer() {
        server.on("/p", Served.resetAfter(200, "beginning"));
        assertPassing("in the middle of the answer");
    }

    @Test
    void words_that_are_no_http() {
        server.on("/p", client -> {
            client.getOutputStream().write("SSH-2.0 hello\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            return false;
        });
        assertPassing("not HTTP");
    }

    @Test
    void nobody_listens() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (HttpFetcher nobody = fetcher("http://127.0.0.1:" + port)) {
            FetchException failure =
                    catchThrowableOfType(FetchException.class, () -> nobody.fetch("/p", Validators.NONE));
            assertThat(failure.kind()).isEqualTo(Kind.TRANSIENT);
            assertThat(failure.seen()).contains("does not accept");
        }
    }

    @Test
    void a_host_name_that_does_not_exist() throws Exception {
        try (HttpFetcher nowhere = fetcher("http://no-such-host.invalid")) {
            FetchException failure =
                    catchThrowableOfType(FetchException.class, () -> nowhere.fetch("/p", Validators.NONE));
            assertThat(failure.kind()).isEqualTo(Kind.TRANSIENT);
            assertThat(failure.seen()).contains("no such host name");
        }
    }

    @Test
    void a_server_that_knows_no_encryption() throws Exception {
        try (ServerSocket plain = new ServerSocket(0);
                HttpFetcher secure = fetcher("https://127.0.0.1:" + plain.getLocalPort())) {
            Thread answers = new Thread(() -> answerPlainly(plain));
            answers.setDaemon(true);
            answers.start();
            FetchException failure =
                    catchThrowableOfType(FetchException.class, () -> secure.fetch("/p", Validators.NONE));
            assertThat(failure.kind()).isEqualTo(Kind.TRANSIENT);
            assertThat(failure.seen()).contains("no secure connection");
        }
    }

    private static void answerPlainly(ServerSocket plain) {
        while (!plain.isClosed()) {
            try (Socket client = plain.accept()) {
                client.getInputStream().read(new byte[10_000]);
                client.getOutputStream().write(Served.head(400, 0));
            } catch (IOException e) {
                // one client the less
            }
        }
    }

    @Test
    void a_body_that_drips_ends_at_the_time_limit() {
        timeout = Duration.ofMillis(300);
        server.on("/p", Served.drip());
        assertPassing("no whole answer within 300 ms");
    }

    @Test
    void an_answer_that_never_comes_ends_at_the_time_limit() {
        timeout = Duration.ofMillis(300);
        server.on("/p", client -> client.getInputStream().read() == -1);
        assertPassing("no whole answer within 300 ms");
    }

    @Test
    void a_page_may_be_as_large_as_the_limit_and_no_larger() throws Exception {
        mostBytes = PAGE.length;
        server.on("/p", Served.bytes(200, PAGE), Served.bytes(200, Arrays.copyOf(PAGE, PAGE.length + 1)));
        assertThat(ask("/p")).isInstanceOf(Answer.Found.class);
        assertFailure(Kind.WRONG, "too large");
    }

    @Test
    void ten_megabytes_are_too_large() {
        server.on("/p", Served.bytes(200, new byte[10_000_000]));
        assertFailure(Kind.WRONG, "too large");
    }

    @Test
    void little_that_unpacks_to_much_is_too_large() {
        byte[] bomb = Served.gzip(new byte[50_000_000]);
        assertThat(bomb.length).isLessThan(100_000);
        server.on("/p", Served.bytes(200, bomb, "Content-Encoding: gzip"));
        assertFailure(Kind.WRONG, "too large");
    }

    @Test
    void the_next_page_comes_after_a_broken_one() throws Exception {
        server.on("/p", Served.reset())
                .on("/large", Served.bytes(200, new byte[10_000_000]))
                .on("/q", Served.ok("fine"));
        failure("/p");
        failure("/large");
        assertThat(text("/q")).isEqualTo("fine");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void the_status_says_enough_where_the_page_beside_it_is_broken(int status) throws Exception {
        server.on("/p", Served.cut(status, PAGE, 2 * PAGE.length));
        assertThat(ask("/p")).isEqualTo(new Answer.Gone(status));
    }

    @Test
    void a_refusal_counts_though_its_page_is_broken() {
        server.on("/p", Served.cut(403, PAGE, 2 * PAGE.length));
        assertFailure(Kind.REFUSED, "status 403");
    }

    @Test
    void nothing_is_repeated_by_itself() throws Exception {
        server.on("/a", Served.ok("a")).on("/p", Served.reset());
        ask("/a");
        failure("/p");
        assertThat(server.asksFor("/p")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"408", "503 0", "503 1"})
    void no_status_makes_it_ask_again(String answer) {
        String[] words = answer.split(" ");
        String[] headers = words.length == 2 ? new String[] {"Retry-After: " + words[1]} : new String[0];
        server.on("/p", Served.status(Integer.parseInt(words[0]), "later", headers));
        failure("/p");
        assertThat(server.asksFor("/p")).isEqualTo(1);
    }

    @Test
    void after_closing_nothing_is_asked_any_more() {
        fetcher().close();
        assertThat(failure("/p").seen()).isEqualTo("a fetcher that is closed");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void headers_without_end_are_no_answer() {
        server.on("/p", client -> {
            byte[] line = ("X-Filler: " + "x".repeat(1_000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
            client.getOutputStream().write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII));
            try {
                while (true) {
                    client.getOutputStream().write(line);
                }
            } catch (IOException e) {
                return false;
            }
        });
        assertPassing("");
    }
}
