package kexuebot.catalog.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
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
    void no_two_connections_are_open_at_once() throws Exception {
        server.on("/b", Served.reset()).on("/c", Served.ok("c").after(() -> time.pass(SECOND)));
        for (String path : new String[] {"/a", "/c", "/a", "/c"}) {
            ask(path);
        }
        assertThat(server.mostOpen()).isEqualTo(1);
    }
}
