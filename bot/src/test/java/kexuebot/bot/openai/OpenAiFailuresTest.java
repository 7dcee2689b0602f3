package kexuebot.bot.openai;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.http.HttpConnectTimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import kexuebot.bot.model.ModelException.Kind;
import kexuebot.bot.model.Usage;
import kexuebot.bot.openai.Question.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are none. */
class OpenAiFailuresTest {
    @RegisterExtension
    static final FakeEndpoint ENDPOINT = new FakeEndpoint();

    private static Outcome ask() {
        return Question.ask(Question.model(ENDPOINT.url(), Question.LONG));
    }

    @ParameterizedTest
    @CsvSource({
        "400, REFUSED",
        "401, REFUSED",
        "402, LIMITED",
        "403, REFUSED",
        "404, REFUSED",
        "408, SLOW",
        "422, REFUSED",
        "429, LIMITED",
        "500, BROKEN",
        "502, BROKEN",
        "503, BROKEN",
        "529, BROKEN",
    })
    void a_status_says_what_is_wrong_and_is_asked_for_once(int status, Kind kind) {
        ENDPOINT.answers(status, "{\"error\":{\"message\":\"No  such\\nthing\",\"type\":\"x\",\"code\":null}}");
        Outcome outcome = ask();

        assertThat(outcome.kind()).isEqualTo(kind);
        assertThat(outcome.message()).isEqualTo("127.0.0.1 answered " + status + ": No such thing");
        assertThat(outcome.failure().orElseThrow().usage()).isEqualTo(Usage.NOTHING);
        ENDPOINT.server().verify(1, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"error\":\"model not found\"} | : model not found",
                "{\"message\":\"over\"} | : over",
                "{\"detail\":\"Not Found\"} | : Not Found",
                "{\"error\":{\"code\":5}} | : {\"error\":{\"code\":5}}",
                "<html><h1>Bad</h1></html> | : <html><h1>Bad</h1></html>",
                "` ` | ``",
            })
    void what_an_endpoint_says_is_found_in_whatever_it_sends(String body, String said) {
        ENDPOINT.answers(500, body);

        assertThat(ask().message()).isEqualTo("127.0.0.1 answered 500" + said);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 500})
    void a_long_error_is_cut_and_made_printable(int status) {
        ENDPOINT.answers(status, "\u001b[31m\u202e\ud83d\ude00\r\n\u0000" + "很长".repeat(1_000_000));
        String message = ask().message();

        assertThat(message).hasSizeLessThan(245).doesNotContainPattern("[\\p{Cntrl}\u202e]");
    }

    @Test
    void a_redirect_is_not_followed() {
        ENDPOINT.answers(aResponse().withStatus(307).withHeader("Location", ENDPOINT.address() + "/elsewhere"));
        Outcome outcome = ask();

        assertThat(outcome.kind()).isEqualTo(Kind.REFUSED);
        assertThat(outcome.message()).contains("redirect").contains("/elsewhere");
        ENDPOINT.server().verify(1, postRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @CsvSource({
        "text/html; charset=utf-8, <!doctype html><title>Welcome</title>",
        "application/json, '{\"choices\":[{\"message\":{\"content\":\"yes\"}}]}'",
        "application/json, '{\"error\":{\"message\":\"no\"}}'",
        "text/plain, hello",
        "text/event-stream, ''",
    })
    void a_good_status_with_something_else_than_events_is_no_answer(String type, String body) {
        ENDPOINT.answers(aResponse().withHeader("Content-Type", type).withBody(body));

        assertThat(ask().kind()).isEqualTo(Kind.BROKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not JSON",
                "{\"choices\":",
                "[1,2]",
                "42",
                "{\"choices\":\"none\"}",
                "{\"choices\":[{\"delta\":{\"content\":{\"a\":[]}}}]}",
                "{\"choices\":[],\"usage\":{\"prompt_tokens\":99999999999}}",
            })
    void an_event_that_is_no_part_of_an_answer_ends_it(String garbage) {
        ENDPOINT.streams(Sse.piece("ja") + Sse.event(garbage) + Sse.piece(" and no") + Sse.DONE);
        Outcome outcome = ask();

        assertThat(outcome.pieces()).containsExactly("ja");
        assertThat(outcome.kind()).isEqualTo(Kind.BROKEN);
        assertThat(outcome.failure().orElseThrow().usage()).isEqualTo(new Usage(13, 1));
    }

    @Test
    void json_as_deep_as_can_be_ends_it() {
        ENDPOINT.streams(Sse.event("[".repeat(200_000)));

        assertThat(ask().kind()).isEqualTo(Kind.BROKEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":{\"message\":\"overloaded\",\"code\":503}} | BROKEN | overloaded",
                "{\"error\":{\"message\":\"too fast\",\"code\":429}} | LIMITED | too fast",
                "{\"error\":{\"message\":\"no credit\",\"code\":\"402\"}} | LIMITED | no credit",
                "{\"error\":\"boom\"} | BROKEN | boom",
            })
    void an_error_within_the_stream_is_one(String event, Kind kind, String said) {
        ENDPOINT.streams(Sse.piece("ja") + Sse.event(event));
        Outcome outcome = ask();

        assertThat(outcome.kind()).isEqualTo(kind);
        assertThat(outcome.message()).contains(said);
    }

    @Test
    void an_event_named_error_is_one() {
        ENDPOINT.streams(Sse.piece("ja") + "event: error\ndata: {\"message\":\"boom\"}\n\n" + Sse.DONE);
        Outcome outcome = ask();

        assertThat(outcome.kind()).isEqualTo(Kind.BROKEN);
        assertThat(outcome.message()).contains("boom");
    }

    @Test
    void a_withheld_answer_is_a_refusal() {
        ENDPOINT.streams(Sse.piece("ja") + Sse.finish("content_filter") + Sse.DONE);

        assertThat(ask().kind()).isEqualTo(Kind.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data: {\"choices\":[{\"delta\":{\"content\":\"half", "data: [DO", ": comment\n\n"})
    void an_answer_without_an_end_is_cut(String rest) {
        ENDPOINT.streams(Sse.piece("ja") + Sse.piece(" but") + rest);
        Outcome outcome = ask();

        assertThat(outcome.text()).isEqualTo("ja but");
        assertThat(outcome.kind()).isEqualTo(Kind.CUT);
        assertThat(outcome.failure().orElseThrow().usage()).isEqualTo(new Usage(13, 2));
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void a_connection_that_fails_is_no_answer(Fault fault) {
        ENDPOINT.answers(aResponse().withFault(fault));

        assertThat(ask().kind()).isEqualTo(Kind.BROKEN);
    }

    @Test
    void nobody_there_is_said_so() throws IOException {
        RawServer closed = new RawServer(connection -> {});
        closed.close();
        Outcome outcome = Question.ask(Question.model(closed.url(), Question.LONG));

        assertThat(outcome.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(outcome.failure().orElseThrow().usage()).isEqualTo(Usage.NOTHING);
    }

    @Test
    void a_host_that_is_not_known_is_unreachable() {
        assertThat(Question.ask(Question.model("http://no-such-host.invalid/v1", Question.LONG))
                        .message())
                .isEqualTo("no-such-host.invalid is no host that is known here");
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(new ConnectException("refused"), Kind.UNREACHABLE),
                Arguments.of(new HttpConnectTimeoutException("late"), Kind.UNREACHABLE),
                Arguments.of(new SSLHandshakeException("expired"), Kind.UNREACHABLE),
                Arguments.of(new SocketException("reset"), Kind.BROKEN),
                Arguments.of(new IllegalStateException("odd"), Kind.BROKEN));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void what_keeps_a_question_from_being_answered_is_told_apart(Throwable cause, Kind kind) {
        assertThat(Call.failure(cause).kind()).isEqualTo(kind);
        assertThat(Call.failure(cause).message()).doesNotContain(cause.getMessage());
    }

    @Test
    void an_answer_that_is_wanted_no_more_is_given_up() {
        ENDPOINT.streams(Sse.answer("a", "b", "c".repeat(100_000), "d"));
        Outcome outcome = Question.ask(Question.model(ENDPOINT.url(), Question.LONG), piece -> piece.length() < 100);

        assertThat(outcome.pieces()).hasSize(3);
        assertThat(outcome.usage()).contains(new Usage(13, 33_334));
    }

    @Test
    void a_tool_call_that_nobody_asked_for_is_no_text() {
        ENDPOINT.streams(
                Sse.event("{\"choices\":[{\"delta\":{\"tool_calls\":[{\"function\":{\"arguments\":\"{\"}},null]}}]}")
                        + Sse.DONE);
        Outcome outcome = ask();

        assertThat(outcome.pieces()).isEmpty();
        assertThat(outcome.message()).isEqualTo("127.0.0.1 sent an event that is no part of an answer");
    }
}
