package kexuebot.bot.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kexuebot.bot.model.ModelException.Kind;
import kexuebot.bot.openai.Question.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams that break, or come in odd pieces, byte by byte. */
class RawStreamTest {
    private static Outcome ask(RawServer server, Patience patience) {
        return Question.ask(Question.model(server.url(), patience));
    }

    private static Outcome answered(String response) throws IOException {
        try (RawServer server = new RawServer(connection -> connection.say(response))) {
            return ask(server, Question.LONG);
        }
    }

    @Test
    void http_2_is_not_offered() throws IOException {
        try (RawServer server = new RawServer(connection -> connection.say(RawServer.EVENTS + Sse.answer("ja")))) {
            assertThat(ask(server, Question.LONG).text()).isEqualTo("ja");
            assertThat(server.heads())
                    .singleElement()
                    .satisfies(head -> assertThat(head)
                            .startsWith("POST /v1/chat/completions HTTP/1.1\r\n")
                            .doesNotContainIgnoringCase("upgrade")
                            .doesNotContainIgnoringCase("h2c"));
        }
    }

    @Test
    void a_reset_in_mid_stream_is_a_cut() throws IOException {
        CountDownLatch seen = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> {
            connection.say(RawServer.EVENTS + Sse.piece("ja"));
            assertThat(seen.await(10, TimeUnit.SECONDS)).isTrue();
            connection.reset();
        })) {
            Outcome outcome = Question.ask(Question.model(server.url(), Question.LONG), piece -> {
                seen.countDown();
                return true;
            });

            assertThat(outcome.text()).isEqualTo("ja");
            assertThat(outcome.kind()).isEqualTo(Kind.CUT);
        }
    }

    @Test
    void fewer_chunks_than_promised_are_a_cut() throws IOException {
        String event = Sse.piece("ja");
        Outcome outcome = answered("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(event.length()) + "\r\n" + event + "\r\n" + "ff\r\ndata: ");

        assertThat(outcome.text()).isEqualTo("ja");
        assertThat(outcome.kind()).isEqualTo(Kind.CUT);
    }

    @Test
    void a_break_after_the_reason_for_ending_cuts_nothing() throws IOException {
        Outcome outcome = answered("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + Sse.piece("ja")
                + Sse.finish("stop") + "data: {\"us");

        assertThat(outcome.failure()).isEmpty();
        assertThat(outcome.text()).isEqualTo("ja");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 2",
                "SSH-2.0-OpenSSH_9.2\r\n\r\n",
                "HTTP/1.1 999999 x\r\n\r\n",
                "HTTP/1.1 200 OK\r\n\r\n"
            })
    void what_is_not_http_is_no_answer(String response) throws IOException {
        assertThat(answered(response).kind()).isEqualTo(Kind.BROKEN);
    }

    @Test
    void bytes_that_are_no_utf_8_are_replaced() throws IOException {
        byte[] events = Sse.answer("a#b", "好").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < events.length; i++) {
            events[i] = events[i] == '#' ? (byte) 0xff : events[i];
        }
        try (RawServer server = new RawServer(connection -> {
            connection.say(RawServer.EVENTS);
            connection.say(events);
        })) {
            assertThat(ask(server, Question.LONG).text()).isEqualTo("a\ufffdb好");
        }
    }

    @Test
    void characters_and_lines_may_be_split_anywhere() throws IOException {
        byte[] events = Sse.answer("低", "秩😀").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        try (RawServer server = new RawServer(connection -> {
            connection.say(RawServer.EVENTS);
            for (byte next : events) {
                connection.say(new byte[] {next});
            }
        })) {
            assertThat(ask(server, Question.LONG).text()).isEqualTo("低秩😀");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100_000, 1_000_000})
    void a_long_piece_is_passed_on(int length) throws IOException {
        assertThat(answered(RawServer.EVENTS + Sse.answer("a".repeat(length))).text())
                .hasSize(length);
    }

    @Test
    void a_line_without_an_end_is_no_answer() throws IOException {
        Outcome outcome = answered(RawServer.EVENTS + Sse.piece("ja") + "data: " + "x".repeat(2_000_000));

        assertThat(outcome.kind()).isEqualTo(Kind.BROKEN);
        assertThat(outcome.message()).isEqualTo("127.0.0.1 sent a line of more than 1048576 bytes");
    }

    @Test
    void a_connection_is_used_again() throws IOException {
        String events = Sse.answer("ja");
        try (RawServer server = new RawServer(connection -> {
            String response = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: " + events.length()
                    + "\r\n\r\n" + events;
            connection.say(response);
            connection.keepSilentUntilAsked();
            connection.say(response);
        })) {
            OpenAiModel model = Question.model(server.url(), Optional.empty(), Question.LONG);

            assertThat(Question.ask(model).text()).isEqualTo("ja");
            assertThat(Question.ask(model).text()).isEqualTo("ja");
            assertThat(server.heads()).hasSize(1);
        }
    }
}
