package kexuebot.bot.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kexuebot.bot.model.ModelException.Kind;
import kexuebot.bot.openai.Question.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams that stall, break and never end, byte by byte. */
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
    void silence_before_the_answer_is_slow_and_hung_up_on() throws Exception {
        try (RawServer server = new RawServer(RawServer.Connection::keepSilent)) {
            Outcome outcome = ask(server, Question.SHORT);

            assertThat(outcome.kind()).isEqualTo(Kind.SLOW);
            assertThat(outcome.failure().orElseThrow().usage().asked()).isEqualTo(13);
            assertThat(server.wasLeft()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ": wait\n\n",
                "data: {\"choices\":[{\"delta\":{\"content\":\"ha",
                "data: {\"choices\":[]}\n\n"
            })
    void silence_within_the_answer_is_slow_and_hung_up_on(String last) throws Exception {
        try (RawServer server = new RawServer(connection -> {
            connection.say(RawServer.EVENTS + last);
            connection.keepSilent();
        })) {
            assertThat(ask(server, Question.SHORT).kind()).isEqualTo(Kind.SLOW);
            assertThat(server.wasLeft()).isTrue();
        }
    }

    @Test
    void an_error_page_that_does_not_end_is_hung_up_on() throws Exception {
        try (RawServer server = new RawServer(connection -> {
            connection.say("HTTP/1.1 500 Oops\r\nContent-Length: 5000\r\n\r\nbroken");
            connection.keepSilent();
        })) {
            assertThat(ask(server, Question.LONG).message()).isEqualTo("127.0.0.1 answered 500: broken");
            assertThat(server.wasLeft()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: {\"choices\":[]}", ": wait", "x"})
    void a_stream_that_never_ends_is_ended(String part) throws Exception {
        try (RawServer server = new RawServer(connection -> {
            connection.say(RawServer.EVENTS);
            connection.repeat(part + " ".repeat(1000) + "\n\n");
        })) {
            assertThat(ask(server, Question.LONG).kind()).isEqualTo(Kind.BROKEN);
            assertThat(server.wasLeft()).isTrue();
        }
    }

    @Test
    void a_slow_trickle_has_only_so_long_for_the_whole() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Patience patience = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(3));
        try (RawServer server = new RawServer(connection -> {
            connection.say(RawServer.EVENTS);
            while (!never.await(20, TimeUnit.MILLISECONDS)) {
                connection.say(Sse.piece("a"));
            }
        })) {
            Outcome outcome = ask(server, patience);

            assertThat(outcome.kind()).isEqualTo(Kind.SLOW);
            assertThat(outcome.message()).isEqualTo("127.0.0.1 did not finish within 3000 ms");
            assertThat(outcome.text()).startsWith("aa");
            assertThat(server.wasLeft()).isTrue();
        }
    }

    @Test
    void bytes_that_make_no_event_do_not_break_the_silence() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Patience patience = new Patience(Duration.ofSeconds(5), Duration.ofMillis(400), Duration.ofSeconds(60));
        try (RawServer server = new RawServer(connection -> {
            connection.say(RawServer.EVENTS);
            while (!never.await(20, TimeUnit.MILLISECONDS)) {
                connection.say("data: a".substring(0, 1));
            }
        })) {
            assertThat(ask(server, patience).message()).isEqualTo("127.0.0.1 kept silent for 400 ms");
        }
    }

    @Test
    void a_finished_answer_whose_stream_stays_open_is_an_answer() throws Exception {
        for (String end : List.of(Sse.finish("stop"), Sse.DONE)) {
            try (RawServer server = new RawServer(connection -> {
                connection.say(RawServer.EVENTS + Sse.piece("ja") + end);
                connection.keepSilent();
            })) {
                assertThat(ask(server, Question.LONG).failure()).isEmpty();
                assertThat(server.wasLeft()).isTrue();
            }
        }
    }

    @Test
    void an_answer_wanted_no_more_is_hung_up_on() throws Exception {
        try (RawServer server = new RawServer(connection -> {
            connection.say(RawServer.EVENTS);
            connection.repeat(Sse.piece("abc"));
        })) {
            Outcome outcome = Question.ask(Question.model(server.url(), Question.LONG), piece -> false);

            assertThat(outcome.pieces()).containsExactly("abc");
            assertThat(outcome.usage()).isPresent();
            assertThat(server.wasLeft()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", RawServer.EVENTS})
    void an_interrupted_question_is_given_up(String begun) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        try (RawServer server = new RawServer(connection -> {
            connection.say(begun);
            asked.countDown();
            connection.keepSilent();
        })) {
            OpenAiModel model = Question.model(server.url(), Question.LONG);
            Thread asker = new Thread(() -> {
                try {
                    model.ask(Question.PROMPT, piece -> true);
                } catch (Exception e) {
                    ended.complete(e);
                }
            });
            asker.start();
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
            asker.interrupt();

            assertThat(ended.get(10, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
            assertThat(server.wasLeft()).isTrue();
        }
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
    void failed_and_given_up_questions_leave_no_threads_behind() throws IOException {
        try (RawServer silent = new RawServer(RawServer.Connection::keepSilent);
                RawServer endless = new RawServer(connection -> {
                    connection.say(RawServer.EVENTS);
                    connection.repeat(Sse.piece("abc"));
                })) {
            Patience patience = new Patience(Duration.ofSeconds(5), Duration.ofMillis(50), Duration.ofSeconds(60));
            OpenAiModel failing = Question.model(silent.url(), patience);
            OpenAiModel givenUp = Question.model(endless.url(), Question.LONG);
            Question.ask(failing);
            Question.ask(givenUp, piece -> false);
            long before = clientThreads();
            for (int i = 0; i < 30; i++) {
                Question.ask(failing);
                Question.ask(givenUp, piece -> false);
            }

            assertThat(clientThreads()).isLessThan(before + 10);
        }
    }

    /** Every client has a selector, and workers for what goes on at once. */
    private static long clientThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("HttpClient-"))
                .count();
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
