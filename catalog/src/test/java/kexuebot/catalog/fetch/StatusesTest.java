package kexuebot.catalog.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import kexuebot.catalog.fetch.FetchException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusesTest extends FetchingTest {

    private static final Validators KNOWN =
            new Validators(Optional.of("\"one\""), Optional.of("Mon, 02 Feb 2026 08:00:00 GMT"));

    @ParameterizedTest
    @CsvSource({
        "429, REFUSED",
        "403, REFUSED",
        "500, TRANSIENT",
        "502, TRANSIENT",
        "503, TRANSIENT",
        "521, TRANSIENT",
        "408, TRANSIENT",
        "400, WRONG",
        "401, WRONG",
        "418, WRONG",
        "204, WRONG",
        "206, WRONG",
        "300, WRONG",
        "305, WRONG",
        "600, WRONG"
    })
    void a_status_that_is_no_page_fails(int status, Kind kind) {
        server.on("/p", Served.status(status, ""));
        FetchException failure = failure("/p");
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.address()).hasToString(server.url() + "/p");
        assertThat(failure.seen()).isEqualTo("status " + status);
        assertThat(failure.retryAfter()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void a_page_that_is_not_there_is_gone(int status) throws Exception {
        server.on("/p", Served.status(status, "<a href='/archives/1'>a trap</a>"));
        assertThat(ask("/p")).isEqualTo(new Answer.Gone(status));
    }

    @ParameterizedTest
    @CsvSource({"429, REFUSED", "403, REFUSED", "503, REFUSED", "500, TRANSIENT", "408, TRANSIENT"})
    void how_long_to_wait_is_told(int status, Kind kind) {
        server.on("/p", Served.status(status, "", "Retry-After: 120"));
        FetchException failure = failure("/p");
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.retryAfter()).contains(Duration.ofMinutes(2));
    }

    @Test
    void a_503_that_names_an_unreadable_time_is_a_refusal_all_the_same() {
        server.on("/p", Served.status(503, "", "Retry-After: when it is ready"));
        assertThat(failure("/p").kind()).isEqualTo(Kind.REFUSED);
        assertThat(failure("/p").retryAfter()).isEmpty();
    }

    @Test
    void validators_go_along_and_an_unchanged_page_is_said_to_be() throws Exception {
        server.on("/p", Served.status(304, ""));
        assertThat(fetcher().fetch("/p", KNOWN)).isEqualTo(new Answer.Unchanged());
        assertThat(server.last().header("If-None-Match")).contains("\"one\"");
        assertThat(server.last().header("If-Modified-Since")).contains("Mon, 02 Feb 2026 08:00:00 GMT");
    }

    @Test
    void a_304_that_nobody_asked_for_is_no_answer() {
        server.on("/p", Served.status(304, ""));
        assertThat(failure("/p").kind()).isEqualTo(Kind.TRANSIENT);
        assertThat(server.last().header("If-None-Match")).isEmpty();
        assertThat(server.last().header("If-Modified-Since")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"天\"", "\"a\r\nX-Evil: 1\"", "", "  "})
    void validators_that_no_header_can_hold_count_as_none(String odd) throws Exception {
        server.on("/p", Served.ok("page"));
        Validators strange = new Validators(Optional.of(odd), Optional.of("x".repeat(10_000)));
        assertThat(fetcher().fetch("/p", strange)).isInstanceOf(Answer.Found.class);
        assertThat(server.last().headers()).doesNotContainKeys("if-none-match", "if-modified-since", "x-evil");
    }

    @Test
    void validators_that_cannot_be_sent_back_are_not_kept() throws Exception {
        server.on("/p", Served.ok("page", "ETag: \"天\"", "Last-Modified: " + "x".repeat(1_000)));
        assertThat(((Answer.Found) ask("/p")).validators()).isEqualTo(Validators.NONE);
    }
}
