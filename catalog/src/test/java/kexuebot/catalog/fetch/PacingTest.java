package kexuebot.catalog.fetch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import okhttp3.Request;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PacingTest extends FetchingTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @BeforeEach
    void slow() {
        delay = SECOND;
        server.on("/a", Served.ok("a"));
    }

    @Test
    void the_first_request_waits_for_nothing_and_robots_txt_counts_as_one() throws Exception {
        ask("/a");
        assertThat(server.asked()).hasSize(2);
        assertThat(time.pauses()).containsExactly(SECOND);
    }

    @Test
    void time_that_has_passed_meanwhile_counts() throws Exception {
        ask("/a");
        time.pass(Duration.ofMillis(400));
        ask("/a");
        time.pass(Duration.ofSeconds(5));
        ask("/a");
        assertThat(time.pauses()).containsExactly(SECOND, Duration.ofMillis(600));
    }

    @Test
    void the_time_of_an_answer_does_not_count() throws Exception {
        server.on("/a", Served.ok("a").after(() -> time.pass(Duration.ofMillis(700))));
        ask("/a");
        ask("/a");
        assertThat(time.pauses()).containsExactly(SECOND, SECOND);
    }

    @Test
    void redirects_wait_too() throws Exception {
        server.on("/b", Served.status(302, "", "Location: /a"));
        ask("/b");
        assertThat(time.pauses()).containsExactly(SECOND, SECOND);
    }

    @Test
    void the_repeat_with_the_cookie_waits_too() throws Exception {
        String check = "<script>window.location.href='/a'</script>";
        server.on("/a", Served.status(403, check, "Set-Cookie: k=1; Path=/"), Served.ok("a"));
        ask("/a");
        assertThat(time.pauses()).containsExactly(SECOND, SECOND);
    }

    @Test
    void failures_wait_too() throws Exception {
        server.on("/b", Served.reset()).on("/c", Served.status(500, ""));
        failure("/b");
        failure("/c");
        ask("/a");
        assertThat(time.pauses()).containsExactly(SECOND, SECOND, SECOND);
    }

    @Test
    void a_clock_that_is_set_makes_no_difference() throws Exception {
        ask("/a");
        time.setClock(VirtualTime.START.plus(Duration.ofHours(3)));
        ask("/a");
        time.setClock(VirtualTime.START);
        ask("/a");
        assertThat(time.pauses()).containsOnly(SECOND);
        assertThat(time.pauses()).hasSize(server.asked().size() - 1);
    }

    @Test
    void without_a_delay_nothing_waits() throws Exception {
        delay = Duration.ZERO;
        ask("/a");
        ask("/a");
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void the_connection_to_one_server_is_left_before_another_is_asked() throws Exception {
        CompletableFuture<Boolean> left = new CompletableFuture<>();
        server.on("/a", client -> {
            Served.ok("a").to(client);
            return left.complete(client.getInputStream().read() == -1);
        });
        try (LittleServer other = new LittleServer();
                Wire wire = new Wire(Limits.of(FetchSettings.TIMEOUT))) {
            // a second and more before the client would leave by itself
            other.on(
                    "/b",
                    client -> Served.ok("left: "
                                    + left.completeOnTimeout(false, 2, SECONDS).join())
                            .to(client));
            wire.send(request(server.url() + "/a"), 100);
            Reply reply = wire.send(request(other.url() + "/b"), 100);
            assertThat(new String(reply.body(), StandardCharsets.UTF_8)).isEqualTo("left: true");
        }
    }

    private static Request.Builder request(String address) {
        return new Request.Builder().url(address);
    }
}
